package dev.racecourse.compare.trend;

import dev.racecourse.compare.change.Point;
import java.util.List;

/**
 * What the runs of one commit under the same conditions say of a cell.
 *
 * @param position of the commit
 * @param point on the log scale of its quantity
 * @param shared the error of a bridge to the anchor, the same in all observations before it; 0
 *     without a bridge
 * @param runs how many
 */
public record Observation(
    int position, Point point, double shared, Conditions conditions, int runs) {

  /**
   * Puts runs together: the mean, weighted by what the runs know. Where they differ more than their
   * errors allow, the error grows by as much.
   *
   * <p>Source: R. T. Birge, "The calculation of errors by the method of least squares", Physical
   * Review 40 (1932).
   *
   * @param points at least one
   */
  static Observation of(int position, List<Point> points, double shared, Conditions conditions) {
    return new Observation(position, pooled(points), shared, conditions, points.size());
  }

  /** The standard error of its value, that of a bridge included. */
  public double error() {
    return Math.hypot(point.standardError(), shared);
  }

  private static Point pooled(List<Point> points) {
    if (points.size() == 1) {
      return points.get(0);
    }
    // A point whose error is unknown would have all the weight.
    var least = points.stream().mapToDouble(Point::standardError).min().orElseThrow();
    var weights =
        points.stream()
            .mapToDouble(point -> least == 0 ? 1 : Math.pow(least / point.standardError(), 2))
            .toArray();
    var sum = 0.0;
    var mean = 0.0;
    for (var i = 0; i < weights.length; i++) {
      sum += weights[i];
      mean += weights[i] * points.get(i).value();
    }
    mean /= sum;
    var squares = 0.0;
    for (var i = 0; i < weights.length; i++) {
      squares += weights[i] * Math.pow(points.get(i).value() - mean, 2);
    }
    var scatter = squares / (weights.length - 1);
    return new Point(mean, Math.sqrt(Math.max(least * least, scatter) / sum));
  }
}
