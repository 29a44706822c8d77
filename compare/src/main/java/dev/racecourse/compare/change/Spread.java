package dev.racecourse.compare.change;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far points spread that follow one another: two thirds of the differences between neighbours
 * are smaller than this times 0.967 times the square root of 2, as in normal noise. A few steps or
 * spikes do not move it, unlike the standard deviation. Where a third of the points stand apart,
 * they are the noise: a cell that often has a second mode changes nowhere.
 *
 * <p>Neighbours may resemble each other, so points two and three apart count as well: the largest
 * of the three is taken. A step lies in as many differences as they are points apart, so each takes
 * ten points.
 *
 * <p>Source: the difference-based scale of J. von Neumann et al., "The mean square successive
 * difference", Annals of Mathematical Statistics 12 (1941), with a quantile for the mean.
 */
final class Spread {

  /** Two thirds of normal values are closer to their mean than so many standard deviations. */
  private static final double TWO_THIRDS = 0.9674;

  private static final int FARTHEST = 3;
  private static final int POINTS_PER_LAG = 10;

  /** Below every difference of interest; a series of equal points divides by it. */
  private static final double LEAST = 1e-9;

  private Spread() {}

  /** The standard deviation of a point around the level of its neighbours. */
  static double of(List<Point> points) {
    return IntStream.rangeClosed(1, FARTHEST)
        .filter(lag -> lag < points.size())
        .filter(lag -> lag == 1 || lag * POINTS_PER_LAG <= points.size())
        .mapToDouble(lag -> ofDifferences(points, lag))
        .reduce(LEAST, Math::max);
  }

  private static double ofDifferences(List<Point> points, int lag) {
    var differences =
        IntStream.range(lag, points.size())
            .mapToDouble(i -> Math.abs(points.get(i).value() - points.get(i - lag).value()))
            .sorted()
            .toArray();
    return quantile(differences) / TWO_THIRDS / Math.sqrt(2);
  }

  private static double quantile(double[] sorted) {
    var position = (sorted.length - 1) * 2.0 / 3;
    var below = (int) position;
    var above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** The standard error of each point: its own, or the noise of the series if that is larger. */
  static double[] errors(List<Point> points) {
    var noise = of(points);
    return points.stream().mapToDouble(point -> Math.max(noise, point.standardError())).toArray();
  }
}
