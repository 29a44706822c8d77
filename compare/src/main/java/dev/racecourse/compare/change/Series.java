package dev.racecourse.compare.change;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The points of a cell, in the order of their commits. What is no code changes points, too: another
 * JDK, machine or harness. There a new epoch begins, and no change point is said to be. Each epoch
 * is judged alone.
 *
 * @param points of all epochs
 * @param epochs indexes at which a new epoch begins, in order, above 0
 */
public record Series(List<Point> points, List<Integer> epochs) {

  /** Refuses epochs that are out of order. */
  public Series {
    points = List.copyOf(points);
    epochs = List.copyOf(epochs);
    var last = 0;
    for (var epoch : epochs) {
      if (epoch <= last || epoch >= points.size()) {
        throw new IllegalArgumentException("an epoch begins where points are, in order: " + epochs);
      }
      last = epoch;
    }
  }

  /** A series of one epoch. */
  public static Series of(List<Point> points) {
    return new Series(points, List.of());
  }

  /** The levels of all epochs. An epoch of one or two points has one level. */
  public List<Segment> segments(Penalty penalty) {
    return parts().flatMap(part -> part.segments(penalty)).toList();
  }

  /** Where levels change within an epoch. */
  public List<ChangePoint> changePoints(Penalty penalty) {
    return parts().flatMap(part -> part.changePoints(penalty)).toList();
  }

  /**
   * The level of head: of the last segment, or of its last points.
   *
   * @param most points, above 0
   */
  Segment head(int most) {
    return parts().reduce((before, after) -> after).orElseThrow().head(most);
  }

  private Stream<Epoch> parts() {
    var starts = Stream.concat(Stream.of(0), epochs.stream()).toList();
    return IntStream.range(0, points.isEmpty() ? 0 : starts.size())
        .mapToObj(
            i -> {
              var end = i + 1 < starts.size() ? starts.get(i + 1) : points.size();
              return new Epoch(starts.get(i), points.subList(starts.get(i), end));
            });
  }
}
