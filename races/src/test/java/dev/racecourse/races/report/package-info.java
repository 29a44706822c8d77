/** Tests of what is said of a verdict. */
@NullMarked
package dev.racecourse.races.report;

import org.jspecify.annotations.NullMarked;
