package dev.racecourse.compare.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The ratio of two speeds with Student's t interval: the mean of paired log ratios and its
 * interval, exponentiated. On logs, twice as fast and half as fast are equally far from the same.
 *
 * <p>Source: Student, "The probable error of a mean", Biometrika 6 (1908); for ratios of paired
 * benchmark runs, T. Kalibera and R. Jones, "Quantifying Performance Changes with Effect Size
 * Confidence Intervals" (2012).
 *
 * @param ratio speed of head over speed of base: above 1, head is faster
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param sd standard deviation of the log ratios between pairs
 * @param pairs number of pairs
 */
public record Effect(double ratio, double low, double high, double sd, int pairs) {

  /**
   * Estimates the effect.
   *
   * @param logRatios one per pair, at least two
   * @param confidence of the interval, such as 0.95
   */
  public static Effect of(double[] logRatios, double confidence) {
    if (logRatios.length < 2) {
      throw new IllegalArgumentException("an interval takes at least two pairs");
    }
    var mean = Arrays.stream(logRatios).average().orElseThrow();
    var squares = Arrays.stream(logRatios).map(d -> (d - mean) * (d - mean)).sum();
    var sd = Math.sqrt(squares / (logRatios.length - 1));
    var half = halfWidth(sd, logRatios.length, confidence);
    return new Effect(
        Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half), sd, logRatios.length);
  }

  /** Half of the t interval of a mean of {@code n} values with standard deviation {@code sd}. */
  static double halfWidth(double sd, int n, double confidence) {
    var quantile = TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
    return quantile * sd / Math.sqrt(n);
  }
}
