package dev.racecourse.compare.change;

import dev.racecourse.compare.stats.Values;
import java.util.Arrays;
import java.util.List;

/**
 * Points of one level that follow one another.
 *
 * @param from index of its first point
 * @param to index after its last point
 * @param level the median of its points
 * @param standardError of the level
 */
public record Segment(int from, int to, double level, double standardError) {

  /** A median of normal values is so much less certain than their mean. */
  private static final double MEDIAN = Math.sqrt(Math.PI / 2);

  /**
   * Describes points of one level.
   *
   * @param from index of the first
   * @param errors the standard error of each
   */
  static Segment of(int from, List<Point> points, double[] errors) {
    var values = points.stream().mapToDouble(Point::value).toArray();
    var squares = Arrays.stream(errors).map(error -> error * error).average().orElseThrow();
    return new Segment(
        from,
        from + values.length,
        Values.median(values),
        MEDIAN * Math.sqrt(squares / values.length));
  }

  /** How many points it has. */
  public int length() {
    return to - from;
  }
}
