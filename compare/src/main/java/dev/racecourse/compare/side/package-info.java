/** The two sides of a comparison. */
@NullMarked
package dev.racecourse.compare.side;

import org.jspecify.annotations.NullMarked;
