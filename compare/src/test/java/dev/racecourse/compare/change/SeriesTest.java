package dev.racecourse.compare.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

  @Test
  void cutsWhereTheLevelChanges() {
    var series = Series.of(points(0, 0, 0, 0, 1, 1, 1, -1, -1, -1, -1));

    var segments = series.segments(Penalty.REPORT);
    var changes = series.changePoints(Penalty.REPORT);

    assertEquals(List.of(0, 4, 7), segments.stream().map(Segment::from).toList());
    assertEquals(List.of(4, 3, 4), segments.stream().map(Segment::length).toList());
    assertEquals(List.of(1.0, -2.0), changes.stream().map(ChangePoint::logRatio).toList());
    assertEquals(segments.subList(1, 3), changes.stream().map(ChangePoint::after).toList());
    assertEquals(4, changes.get(0).earliest());
    assertEquals(4, changes.get(0).latest());
  }

  @Test
  void twoPointsAreNoLevel() {
    assertEquals(List.of(), changes(Series.of(points(0, 0, 0, 0, 0, 1, 1))));
    assertEquals(List.of(), changes(Series.of(points(0, 0, 0, 0, 0, 1, 1, 0, 0, 0))));
    assertEquals(List.of(5), changes(Series.of(points(0, 0, 0, 0, 0, 1, 1, 1))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100})
  void equalPointsHaveOneLevel(int length) {
    var series = Series.of(points(DoubleStream.generate(() -> 0.3).limit(length).toArray()));

    assertEquals(List.of(), changes(series));
    assertEquals(length == 0 ? 0 : 1, series.segments(Penalty.REPORT).size());
  }

  /** A point that is known badly may be far away. */
  @Test
  void aStandardErrorCounts() {
    var level = IntStream.range(0, 20).mapToObj(i -> new Point(i % 2 * 0.01, 0.01));
    var known = IntStream.range(0, 3).mapToObj(i -> new Point(0.1, 0.01));
    var unknown = IntStream.range(0, 3).mapToObj(i -> new Point(0.1, 0.1));
    var start = level.toList();

    assertEquals(List.of(20), changes(Series.of(concat(start, known.toList()))));
    assertEquals(List.of(), changes(Series.of(concat(start, unknown.toList()))));
  }

  @Test
  void epochsAreJudgedAlone() {
    var points = points(0, 0, 0, 0, 1, 1, 1, 1, 5, 5, 5, 5, 4, 4, 4, 4);

    assertEquals(List.of(4, 8, 12), changes(Series.of(points)));
    assertEquals(List.of(4, 12), changes(new Series(points, List.of(8))));
    assertEquals(List.of(), changes(new Series(points, List.of(4, 8, 12))));
    assertEquals(4, new Series(points, List.of(4, 8, 12)).segments(Penalty.REPORT).size());
  }

  @Test
  void refusesWhatIsNoSeries() {
    var points = points(0, 0, 0);

    assertThrows(IllegalArgumentException.class, () -> new Series(points, List.of(0)));
    assertThrows(IllegalArgumentException.class, () -> new Series(points, List.of(2, 1)));
    assertThrows(IllegalArgumentException.class, () -> new Series(points, List.of(3)));
    assertThrows(IllegalArgumentException.class, () -> new Point(Double.NaN, 0));
    assertThrows(IllegalArgumentException.class, () -> new Point(Double.NEGATIVE_INFINITY, 0));
    assertThrows(IllegalArgumentException.class, () -> new Point(0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Point(0, -1));
  }

  private static List<Integer> changes(Series series) {
    return series.changePoints(Penalty.REPORT).stream().map(ChangePoint::index).toList();
  }

  private static List<Point> points(double... values) {
    return DoubleStream.of(values).mapToObj(value -> new Point(value, 0)).toList();
  }

  private static List<Point> concat(List<Point> first, List<Point> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
