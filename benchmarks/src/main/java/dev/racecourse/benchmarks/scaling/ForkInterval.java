package dev.racecourse.benchmarks.scaling;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean over forks with Student's t interval. A fork counts once: its iterations share one JVM
 * with its layout and its compiled code, so they are no independent samples.
 *
 * <p>Source: Student, "The probable error of a mean", Biometrika 6 (1908); for forks as the
 * samples, A. Georges, D. Buytaert and L. Eeckhout, "Statistically Rigorous Java Performance
 * Evaluation" (OOPSLA 2007).
 *
 * @param mean of the forks' scores, in their unit
 * @param low lower end of the interval, in the same unit; with few forks it can be below 0
 * @param high upper end of the interval, in the same unit
 * @param forks how many there are, at least two
 */
public record ForkInterval(double mean, double low, double high, int forks) {

  /** How often such intervals hold the true mean. */
  public static final double CONFIDENCE = 0.95;

  /**
   * Estimates the mean.
   *
   * @param scores one a fork, its mean over iterations, in any one unit
   * @return nothing for fewer than two forks: one fork says nothing about the next
   */
  public static Optional<ForkInterval> of(double[] scores) {
    if (!Arrays.stream(scores).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("not all scores are numbers: " + Arrays.toString(scores));
    }
    if (scores.length < 2) {
      return Optional.empty();
    }
    var mean = Arrays.stream(scores).average().orElseThrow();
    var half = halfWidth(scores, mean);
    return Optional.of(new ForkInterval(mean, mean - half, mean + half, scores.length));
  }

  private static double halfWidth(double[] scores, double mean) {
    var freedom = scores.length - 1;
    var squares = Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).sum();
    var standardError = Math.sqrt(squares / freedom / scores.length);
    var quantile = new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    return quantile * standardError;
  }

  /** Half of the interval over the mean, such as 0.03 for ± 3 %; nothing if the mean is 0. */
  public OptionalDouble relativeHalfWidth() {
    return mean == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((high - low) / 2 / Math.abs(mean));
  }
}
