package dev.racecourse.benchmarks.scaling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of ratios, each of two things that were measured side by side, with its 95 % interval:
 * the geometric mean, as a ratio and its inverse are the same fact. The interval is Student's.
 *
 * @param ratio the geometric mean
 * @param interval of it; empty where the scatter is not known
 */
public record RatioInterval(double ratio, Optional<Bounds> interval) {

  /** The ends of an interval. */
  public record Bounds(double low, double high) {}

  /** Estimates the mean of ratios of which nothing else is known. */
  public static RatioInterval of(double[] ratios) {
    return of(ratios, Scatter.within(List.of(ratios), 1));
  }

  /**
   * Estimates the mean.
   *
   * @param ratios above 0, at least one
   * @param scatter of such ratios: few ratios tell their own badly, and pay for that with a wide
   *     interval
   */
  public static RatioInterval of(double[] ratios, Scatter scatter) {
    var mean = Arrays.stream(ratios).map(Math::log).average().orElseThrow();
    if (scatter.freedom() == 0) {
      return new RatioInterval(Math.exp(mean), Optional.empty());
    }
    var quantile =
        new TDistribution(scatter.freedom())
            .inverseCumulativeProbability((1 + ForkInterval.CONFIDENCE) / 2);
    var half = quantile * Math.sqrt(scatter.variance() / ratios.length);
    return new RatioInterval(
        Math.exp(mean), Optional.of(new Bounds(Math.exp(mean - half), Math.exp(mean + half))));
  }

  /** Half of the interval over the ratio, such as 0.03 for ± 3 %; infinite without an interval. */
  public double relativeHalfWidth() {
    return interval
        .map(bounds -> (bounds.high - bounds.low) / 2 / ratio)
        .orElse(Double.POSITIVE_INFINITY);
  }
}
