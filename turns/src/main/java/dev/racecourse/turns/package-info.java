/** Forks that are alive at the same time and measure in turn, and who may measure now. */
@NullMarked
package dev.racecourse.turns;

import org.jspecify.annotations.NullMarked;
