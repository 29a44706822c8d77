/** Tries the decision rule on thousands of synthetic comparisons that are drawn from real pairs. */
@NullMarked
package dev.racecourse.compare.replay;

import org.jspecify.annotations.NullMarked;
