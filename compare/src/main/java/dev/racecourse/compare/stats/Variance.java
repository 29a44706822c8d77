package dev.racecourse.compare.stats;

import java.util.Arrays;

/** The variance of a sample. */
public final class Variance {

  private Variance() {}

  /** The sum of squared distances from the mean over one less than their number; NaN of one. */
  public static double of(double[] values) {
    var mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1.0);
  }
}
