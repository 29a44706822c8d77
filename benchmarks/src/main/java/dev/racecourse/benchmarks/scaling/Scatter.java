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
   * This scatter, better known by that of others which should be alike: they count for as many
   * degrees of freedom as this has at most, so that what differs from them keeps half of its own.
   *
   * <p>Source of the idea: G. K. Smyth, "Linear Models and Empirical Bayes Methods for Assessing
   * Differential Expression in Microarray Experiments", Statistical Applications in Genetics and
   * Molecular Biology 3 (2004), where the weight of the others is estimated.
   */
  public Scatter moderatedBy(Scatter others) {
    if (freedom == 0) {
      return others;
    }
    var counted = Math.min(freedom, others.freedom);
    var sum = freedom + counted;
    return new Scatter((freedom * variance + counted * others.variance) / sum, sum);
  }
}
