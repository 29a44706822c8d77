package dev.racecourse.compare.trend;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.change.Point;
import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.Bridges.Shifted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the series of a cell out of its rows. */
final class SeriesBuilder {

  private final Bridges bridges;

  /**
   * A row that counts.
   *
   * @param position of its commit
   */
  record Placed(int position, Run run, CellRow row) {}

  SeriesBuilder(History history) {
    this.bridges = new Bridges(history);
  }

  /**
   * The series of a quantity. Conditions that follow one another make one series, which is cut
   * between them; conditions that come by turns, as of two machines, make two.
   *
   * @param rows of one cell, in the order of their commits
   * @return the one that was measured last first
   */
  List<CellSeries> series(CellKey cell, Quantity quantity, List<Placed> rows) {
    var lines = new ArrayList<List<Observation>>();
    observations(quantity, rows).values().stream()
        .sorted(comparingInt(SeriesBuilder::first).thenComparingInt(SeriesBuilder::last))
        .forEach(part -> lineFor(part, lines).addAll(part));
    return lines.stream()
        .map(line -> new CellSeries(cell, quantity, line))
        .sorted(comparing((CellSeries series) -> series.last().position()).reversed())
        .toList();
  }

  private Map<Conditions, List<Observation>> observations(Quantity quantity, List<Placed> rows) {
    var points = new LinkedHashMap<Conditions, Map<Integer, List<Shifted>>>();
    var digest = firstDigest(rows);
    var usual = usualError(quantity, rows);
    for (var placed : rows) {
      var point = quantity.point(placed.row()).map(known -> withError(known, usual));
      if (point.isPresent()) {
        var shifted = bridges.shifted(placed.run(), placed.row(), quantity, point.get());
        digest = placed.row().benchmarkDigest() == null ? digest : placed.row().benchmarkDigest();
        var conditions = new Conditions(placed.run().header().epoch(), digest, shifted.anchor());
        points
            .computeIfAbsent(conditions, key -> new TreeMap<>())
            .computeIfAbsent(placed.position(), key -> new ArrayList<>())
            .add(shifted);
      }
    }
    var observations = new LinkedHashMap<Conditions, List<Observation>>();
    points.forEach(
        (conditions, byPosition) ->
            observations.put(
                conditions,
                byPosition.entrySet().stream()
                    .map(e -> observation(e.getKey(), e.getValue(), conditions))
                    .toList()));
    return observations;
  }

  /** The median of the errors that are known; 0 if none is. */
  private static double usualError(Quantity quantity, List<Placed> rows) {
    var errors =
        rows.stream()
            .flatMap(placed -> quantity.point(placed.row()).stream())
            .mapToDouble(Point::standardError)
            .filter(error -> error > 0)
            .sorted()
            .toArray();
    return errors.length == 0 ? 0 : errors[errors.length / 2];
  }

  /** What has the anchor's own classes was not measured, so it counts as one more usual point. */
  private static Point withError(Point known, double usual) {
    return known.standardError() > 0 ? known : new Point(known.value(), usual);
  }

  private static Observation observation(
      int position, List<Shifted> values, Conditions conditions) {
    var shared = values.stream().mapToDouble(Shifted::shared).max().orElse(0);
    return Observation.of(
        position, values.stream().map(Shifted::point).toList(), shared, conditions);
  }

  /** A row that does not know its benchmark's digest is no cut. */
  private static @Nullable String firstDigest(List<Placed> rows) {
    return rows.stream()
        .map(placed -> placed.row().benchmarkDigest())
        .filter(digest -> digest != null)
        .findFirst()
        .orElse(null);
  }

  /** The line that ends where this part begins, of the same machine and harness if there is one. */
  private static List<Observation> lineFor(List<Observation> part, List<List<Observation>> lines) {
    var epoch = part.get(0).conditions().epoch();
    var line =
        lines.stream()
            .filter(before -> last(before) <= first(part))
            .max(
                Comparator.<List<Observation>, Boolean>comparing(
                        before -> epochOf(before).equals(epoch))
                    .thenComparing(SeriesBuilder::last));
    if (line.isPresent()) {
      return line.get();
    }
    var another = new ArrayList<Observation>();
    lines.add(another);
    return another;
  }

  private static String epochOf(List<Observation> line) {
    return line.get(line.size() - 1).conditions().epoch();
  }

  private static int first(List<Observation> part) {
    return part.get(0).position();
  }

  private static int last(List<Observation> part) {
    return part.get(part.size() - 1).position();
  }
}
