package dev.racecourse.compare.stats;

import java.util.Arrays;

/**
 * The mean without a share of the smallest and of the largest values.
 *
 * <p>Source: J. W. Tukey, "A survey of sampling from contaminated distributions" (1960).
 */
public final class TrimmedMean {

  private TrimmedMean() {}

  /**
   * Averages what is left.
   *
   * @param values at least one
   * @param share dropped at each end, below 0.5; rounded down to whole values
   */
  public static double of(double[] values, double share) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var dropped = (int) (sorted.length * share);
    return Arrays.stream(sorted, dropped, sorted.length - dropped).average().orElseThrow();
  }
}
