package dev.racecourse.benchmarks.scaling;

import java.util.Arrays;
import java.util.List;

/**
 * How much the logarithms of ratios scatter.
 *
 * @param variance of one logarithm
 * @param freedom how well that is known, in degrees of freedom; 0 if it is not known
 */
public record Scatter(double variance, double freedom) {

  /**
   * The scatter that groups of ratios have in common; each group has a mean of its own.
   *
   * @param share of the degrees of freedom that counts, as ratios that have a JVM in common are not
   *     independent: 1 if none have
   */
  public static Scatter within(List<double[]> groups, double share) {
    var freedom = groups.stream().mapToInt(group -> group.length - 1).sum();
    if (freedom < 1) {
      return new Scatter(0, 0);
    }
    var squares = groups.stream().mapToDouble(Scatter::squares).sum();
    return new Scatter(squares / freedom, Math.max(1, share * freedom));
  }

  private static double squares(double[] ratios) {
    var mean = Arrays.stream(ratios).map(Math::log).average().orElse(0);
    return Arrays.stream(ratios).map(Math::log).map(log -> (log - mean) * (log - mean)).sum();
  }

  /**
   * The mean of two variances: a group that scatters like the others gains from what is known of
   * them, and one that does not keeps half of its own.
   *
   * <p>Source of the degrees of freedom: F. E. Satterthwaite, "An Approximate Distribution of
   * Estimates of Variance Components", Biometrics Bulletin 2 (1946).
   */
  public Scatter meanWith(Scatter other) {
    var sum = variance + other.variance;
    if (freedom == 0 || other.freedom == 0 || sum == 0) {
      return freedom >= other.freedom ? this : other;
    }
    var counted =
        sum
            * sum
            / (variance * variance / freedom + other.variance * other.variance / other.freedom);
    return new Scatter(sum / 2, counted);
  }
}
