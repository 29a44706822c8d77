package dev.racecourse.compare.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of what pairs say, with its 95 % interval. The interval is Student's, a fifth wider:
 * pairs that follow one another resemble each other a little, and then Student's is too narrow
 * (docs/results/rule.md has how much).
 *
 * <p>Source: Student, "The probable error of a mean", Biometrika 6 (1908).
 *
 * @param mean of the values, in their unit
 * @param error standard error of the mean, a fifth wider
 * @param pairs number of values
 */
public record Estimate(double mean, double error, int pairs) {

  /** Of every interval that is shown. */
  public static final double CONFIDENCE = 0.95;

  private static final double ALLOWANCE = 1.2;

  /** The largest number of pairs that is ever advised: so many, or more. */
  public static final int MOST_PAIRS = 1000;

  /**
   * Estimates the mean.
   *
   * @param values one per pair, at least two
   */
  public static Estimate of(double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("an interval takes at least two pairs");
    }
    var mean = Arrays.stream(values).average().orElseThrow();
    var error = Math.sqrt(Values.variance(values) / values.length);
    return new Estimate(mean, ALLOWANCE * error, values.length);
  }

  /** Lower end of the interval. */
  public double low() {
    return mean - halfWidth(pairs, 1 - CONFIDENCE);
  }

  /** Upper end of the interval. */
  public double high() {
    return mean + halfWidth(pairs, 1 - CONFIDENCE);
  }

  /** Standard deviation between pairs. */
  public double sd() {
    return error * Math.sqrt(pairs) / ALLOWANCE;
  }

  /** How often a mean at least this far from 0, on either side, is seen if the true mean is 0. */
  public double pValue() {
    if (error == 0) {
      return mean == 0 ? 1 : 0;
    }
    return 2 * TDistribution.of(pairs - 1.0).survivalProbability(Math.abs(mean) / error);
  }

  /** Whether the whole interval is closer to 0 than the margin. */
  public boolean isWithin(double margin) {
    var distance = margin - Math.abs(mean);
    return distance > 0
        && (error == 0
            || TDistribution.of(pairs - 1.0).survivalProbability(distance / error)
                < (1 - CONFIDENCE) / 2);
  }

  /**
   * About how many pairs make an interval so narrow, if they spread as they did so far; {@link
   * #MOST_PAIRS} for that many or more.
   *
   * @param wanted half of its width
   * @param level how often it may miss: 0.05 for a 95 % interval
   */
  public int pairsFor(double wanted, double level) {
    var low = 2;
    var high = MOST_PAIRS;
    while (low < high) {
      var middle = (low + high) / 2;
      if (halfWidth(middle, level) <= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private double halfWidth(int n, double level) {
    var quantile = TDistribution.of(n - 1.0).inverseSurvivalProbability(level / 2);
    return quantile * error * Math.sqrt((double) pairs / n);
  }
}
