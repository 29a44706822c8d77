package dev.racecourse.compare.trend;

import dev.racecourse.compare.change.ChangePoint;
import dev.racecourse.compare.change.Penalty;
import dev.racecourse.compare.change.Point;
import dev.racecourse.compare.change.Segment;
import dev.racecourse.compare.change.Series;
import dev.racecourse.compare.jmh.CellKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A quantity of a cell over commits, on one machine, or on several of which each took the place of
 * another.
 *
 * @param observations in the order of their commits; at least one
 */
public record CellSeries(CellKey cell, Quantity quantity, List<Observation> observations) {

  /** Keeps its own copy. */
  public CellSeries {
    observations = List.copyOf(observations);
  }

  /** Indexes at which the conditions are others than before: nothing is said to change there. */
  public List<Integer> cuts() {
    return IntStream.range(1, observations.size())
        .filter(i -> !conditions(i).equals(conditions(i - 1)))
        .boxed()
        .toList();
  }

  private Conditions conditions(int index) {
    return observations.get(index).conditions();
  }

  /** The observations between cuts. */
  List<List<Observation>> parts() {
    var starts = Stream.concat(Stream.of(0), cuts().stream()).toList();
    return IntStream.range(0, starts.size())
        .mapToObj(
            i ->
                observations.subList(
                    starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : observations.size()))
        .toList();
  }

  /** The newest observation. */
  public Observation last() {
    return observations.get(observations.size() - 1);
  }

  /** The levels between changes and cuts. */
  public List<Segment> segments() {
    return series(Observation::point).segments(Penalty.REPORT);
  }

  List<ChangePoint> changePoints(Penalty penalty) {
    return series(Observation::point).changePoints(penalty);
  }

  Series series(Function<Observation, Point> value) {
    return new Series(observations.stream().map(value).toList(), cuts());
  }
}
