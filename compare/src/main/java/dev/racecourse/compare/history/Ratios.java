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
public record Ratios(@Nullable Estimate speed, @Nullable Estimate cpu) {

  /** No code is so much faster or slower than another: a factor of 10 to the 21. */
  private static final double MOST = 50;

  /** Of two commits with the same classes: nothing differs, and nothing was measured. */
  public static final Ratios IDENTICAL = new Ratios(new Estimate(0, 0, 0), new Estimate(0, 0, 0));

  /** Refuses what no pairs can say. */
  public Ratios {
    requireSane(speed);
    requireSane(cpu);
  }

  private static void requireSane(@Nullable Estimate estimate) {
    if (estimate != null
        && !(Math.abs(estimate.mean()) <= MOST
            && estimate.error() >= 0
            && estimate.error() <= MOST
            && estimate.pairs() >= 0)) {
      throw new IllegalArgumentException(
          "a log ratio and its error have to be numbers up to %.0f: %s".formatted(MOST, estimate));
    }
  }
}
