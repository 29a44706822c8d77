/** Pure functions from numbers to numbers, each with its source. */
@NullMarked
package dev.racecourse.compare.stats;

import org.jspecify.annotations.NullMarked;
