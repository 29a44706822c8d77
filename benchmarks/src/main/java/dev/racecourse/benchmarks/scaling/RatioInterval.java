package dev.racecourse.benchmarks.scaling;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mean of ratios, each of two things that were measured side by side, with its 95 % interval:
 * the geometric mean, as a ratio and its inverse are the same fact. Student's t over the
 * logarithms.
 *
 * @param ratio the geometric mean
 * @param interval of it; empty for a single ratio, which says nothing about the next
 */
public record RatioInterval(double ratio, Optional<Bounds> interval) {

  /** The ends of an interval. */
  public record Bounds(double low, double high) {}

  /**
   * Estimates the mean.
   *
   * @param ratios above 0, at least one
   */
  public static RatioInterval of(double[] ratios) {
    var logs = Arrays.stream(ratios).map(Math::log).toArray();
    var mean = Arrays.stream(logs).average().orElseThrow();
    return new RatioInterval(
        Math.exp(mean),
        ForkInterval.of(logs)
            .map(interval -> new Bounds(Math.exp(interval.low()), Math.exp(interval.high()))));
  }

  /** Half of the interval over the ratio, such as 0.03 for ± 3 %; infinite without an interval. */
  public double relativeHalfWidth() {
    return interval
        .map(bounds -> (bounds.high - bounds.low) / 2 / ratio)
        .orElse(Double.POSITIVE_INFINITY);
  }
}
