/** The two sides of a comparison. */
@NullMarked
package dev.racecourse.races.side;

import org.jspecify.annotations.NullMarked;
