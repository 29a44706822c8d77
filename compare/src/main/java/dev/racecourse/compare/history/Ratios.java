package dev.racecourse.compare.history;

import dev.racecourse.compare.stats.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * How a commit's cell compares with that of another commit, by pairs of the two. Each is null if
 * there were too few pairs to tell.
 *
 * @param speed of ln(speed of the commit / speed of the other)
 * @param cpu of ln(CPU time per operation of the commit / that of the other)
 */
public record Ratios(@Nullable Estimate speed, @Nullable Estimate cpu) {}
