package dev.racecourse.compare.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The ratio of two speeds that were measured apart: the difference of the mean logs of two
 * independent samples, exponentiated. The samples may differ in size and in spread.
 *
 * <p>Source: B. L. Welch, "The generalization of 'Student's' problem when several different
 * population variances are involved", Biometrika 34 (1947); the degrees of freedom as by F. E.
 * Satterthwaite, "An approximate distribution of estimates of variance components", Biometrics
 * Bulletin 2 (1946).
 *
 * @param logRatio ln(speed of head / speed of base)
 * @param standardError of {@code logRatio}
 * @param degrees of freedom; of no meaning if the standard error is 0
 */
public record WelchRatio(double logRatio, double standardError, double degrees) {

  /**
   * Estimates the ratio.
   *
   * @param base speeds above 0, at least two
   * @param head likewise
   */
  public static WelchRatio of(double[] base, double[] head) {
    var baseError = squaredError(base);
    var headError = squaredError(head);
    var both = baseError + headError;
    var degrees =
        both
            * both
            / (baseError * baseError / (base.length - 1)
                + headError * headError / (head.length - 1));
    return new WelchRatio(logMean(head) - logMean(base), Math.sqrt(both), degrees);
  }

  /** Speed of head over speed of base: above 1, head is faster. */
  public double ratio() {
    return Math.exp(logRatio);
  }

  /** Lower end of the 95 % interval of the ratio. */
  public double low() {
    return Math.exp(logRatio - halfWidth());
  }

  /** Upper end of the 95 % interval of the ratio. */
  public double high() {
    return Math.exp(logRatio + halfWidth());
  }

  private double halfWidth() {
    var miss = 1 - Estimate.CONFIDENCE;
    return standardError == 0
        ? 0
        : standardError * TDistribution.of(degrees).inverseSurvivalProbability(miss / 2);
  }

  /** The mean of the logs of some speeds. */
  public static double logMean(double[] speeds) {
    return Arrays.stream(speeds).map(Math::log).average().orElseThrow();
  }

  /** The squared standard error of the mean of the logs. */
  private static double squaredError(double[] speeds) {
    if (speeds.length < 2) {
      throw new IllegalArgumentException("an interval takes at least two forks on each side");
    }
    var mean = logMean(speeds);
    var squares = Arrays.stream(speeds).map(v -> Math.pow(Math.log(v) - mean, 2)).sum();
    return squares / (speeds.length - 1) / speeds.length;
  }
}
