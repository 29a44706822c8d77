package dev.racecourse.compare.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t test of a mean against 0 from above.
 *
 * <p>Source: Student, "The probable error of a mean", Biometrika 6 (1908).
 */
public final class OneSidedT {

  private OneSidedT() {}

  /**
   * How often a mean at least this far above 0, in standard errors, is seen if the true mean is 0.
   *
   * @param values at least two
   */
  public static double pValue(double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("a t test takes at least two values");
    }
    var mean = Arrays.stream(values).average().orElseThrow();
    var squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    if (squares == 0) {
      return mean > 0 ? 0 : 1;
    }
    var error = Math.sqrt(squares / (values.length - 1) / values.length);
    return TDistribution.of(values.length - 1).survivalProbability(mean / error);
  }
}
