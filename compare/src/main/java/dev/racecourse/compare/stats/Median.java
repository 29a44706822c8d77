package dev.racecourse.compare.stats;

import java.util.Arrays;

/** The middle of a sample. */
public final class Median {

  private Median() {}

  /**
   * Finds it.
   *
   * @param values at least one
   * @return the middle value, or the mean of the two in the middle
   */
  public static double of(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
