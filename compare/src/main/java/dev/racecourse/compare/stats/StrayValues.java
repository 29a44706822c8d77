package dev.racecourse.compare.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Values that stand apart from the rest: their modified z-score, 0.6745 times the distance from the
 * median over the median absolute deviation, is beyond 3.5.
 *
 * <p>Source: B. Iglewicz and D. C. Hoaglin, "How to Detect and Handle Outliers" (1993).
 */
public final class StrayValues {

  private static final double NORMAL_MAD = 0.6745;
  private static final double LIMIT = 3.5;

  private StrayValues() {}

  /** Distances of all values from their median: where each value stands. */
  public static double[] distances(double[] values) {
    var median = Median.of(values);
    return Arrays.stream(values).map(value -> value - median).toArray();
  }

  /**
   * Finds the strays.
   *
   * @param atLeast a distance from the median below which no value counts as stray
   * @return their indexes, in order
   */
  public static int[] indexes(double[] values, double atLeast) {
    var distances = distances(values);
    var mad = Median.of(Arrays.stream(distances).map(Math::abs).toArray());
    return IntStream.range(0, values.length)
        .filter(i -> Math.abs(distances[i]) > atLeast)
        .filter(i -> NORMAL_MAD * Math.abs(distances[i]) > LIMIT * mad)
        .toArray();
  }
}
