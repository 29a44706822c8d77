package dev.racecourse.compare.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What is said of a sample's values: where they are, how they spread and which stand apart. */
public final class Values {

  private static final double NORMAL_MAD = 0.6745;
  private static final double LIMIT = 3.5;

  private Values() {}

  /**
   * The middle value, or the mean of the two in the middle.
   *
   * @param values at least one
   */
  public static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /**
   * The mean without a share of the smallest and of the largest values.
   *
   * <p>Source: J. W. Tukey, "A survey of sampling from contaminated distributions" (1960).
   *
   * @param values at least one
   * @param share dropped at each end, below 0.5; rounded down to whole values
   */
  public static double trimmedMean(double[] values, double share) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var dropped = (int) (sorted.length * share);
    return Arrays.stream(sorted, dropped, sorted.length - dropped).average().orElseThrow();
  }

  /** The sum of squared distances from the mean over one less than their number; NaN of one. */
  public static double variance(double[] values) {
    var mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1.0);
  }

  /** Distances of all values from their median: where each value stands. */
  public static double[] distances(double[] values) {
    var median = median(values);
    return Arrays.stream(values).map(value -> value - median).toArray();
  }

  /**
   * Finds values that stand apart from the rest: their modified z-score, 0.6745 times the distance
   * from the median over the median absolute deviation, is beyond 3.5.
   *
   * <p>Source: B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers" (1993).
   *
   * @param atLeast a distance from the median below which no value counts as stray
   * @return their indexes, in order
   */
  public static int[] strays(double[] values, double atLeast) {
    var distances = distances(values);
    var mad = median(Arrays.stream(distances).map(Math::abs).toArray());
    return IntStream.range(0, values.length)
        .filter(i -> Math.abs(distances[i]) > atLeast)
        .filter(i -> NORMAL_MAD * Math.abs(distances[i]) > LIMIT * mad)
        .toArray();
  }
}
