/** A finished comparison as text. */
@NullMarked
package dev.racecourse.compare.report;

import org.jspecify.annotations.NullMarked;
