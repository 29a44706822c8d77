package dev.racecourse.benchmarks.scaling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean of ratios, each of two things that were measured side by side, with its 95 % interval:
 * the geometric mean, as a ratio and its inverse are the same fact.
 *
 * <p>The interval is Student's, with a standard deviation of the logarithms that is pooled over
 * groups which scatter alike: few ratios tell their own scatter badly, and pay for that with a wide
 * interval. Groups that were measured in the same JVMs are not independent, so where there are
 * several, the degrees of freedom count by half: as if half of the scatter were the JVMs'.
 *
 * @param ratio the geometric mean
 * @param interval of it; empty where no group has two ratios
 */
public record RatioInterval(double ratio, Optional<Bounds> interval) {

  /** The ends of an interval. */
  public record Bounds(double low, double high) {}

  /** Estimates the mean of ratios that have no others beside them. */
  public static RatioInterval of(double[] ratios) {
    return of(ratios, List.of(ratios));
  }

  /**
   * Estimates the mean.
   *
   * @param ratios above 0, at least one
   * @param groups that scatter alike, these ratios among them
   */
  public static RatioInterval of(double[] ratios, List<double[]> groups) {
    var mean = mean(logs(ratios));
    var freedom = groups.stream().mapToInt(group -> group.length - 1).sum();
    if (freedom < 1) {
      return new RatioInterval(Math.exp(mean), Optional.empty());
    }
    var squares = groups.stream().mapToDouble(group -> squares(logs(group))).sum();
    var deviation = Math.sqrt(squares / freedom);
    var alone = groups.stream().filter(group -> group.length > 1).count() == 1;
    var counted = alone ? freedom : Math.max(1, freedom / 2.0);
    var quantile =
        new TDistribution(counted).inverseCumulativeProbability((1 + ForkInterval.CONFIDENCE) / 2);
    var half = quantile * deviation / Math.sqrt(ratios.length);
    return new RatioInterval(
        Math.exp(mean), Optional.of(new Bounds(Math.exp(mean - half), Math.exp(mean + half))));
  }

  private static double[] logs(double[] ratios) {
    return Arrays.stream(ratios).map(Math::log).toArray();
  }

  private static double mean(double[] logs) {
    return Arrays.stream(logs).average().orElseThrow();
  }

  private static double squares(double[] logs) {
    var mean = mean(logs);
    return Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
  }

  /** Half of the interval over the ratio, such as 0.03 for ± 3 %; infinite without an interval. */
  public double relativeHalfWidth() {
    return interval
        .map(bounds -> (bounds.high - bounds.low) / 2 / ratio)
        .orElse(Double.POSITIVE_INFINITY);
  }
}
