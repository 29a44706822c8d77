package dev.racecourse.compare.trend;

import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.history.Timeline;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that a history says.
 *
 * @param runs that count, in the order of their commits
 * @param series of each cell and quantity, those measured last first
 * @param changes in the order of their commits
 * @param notes what could not be read or has no place, a line each
 */
public record Trends(
    CommitOrder order,
    List<Run> runs,
    List<CellSeries> series,
    List<Change> changes,
    List<CreepFinding> creeps,
    List<RaceTrend> races,
    List<EpochStart> epochs,
    NotMeasured notMeasured,
    Gaps gaps,
    List<Event> events,
    List<String> notes,
    Margin margin) {

  /**
   * Judges a history.
   *
   * @param cells which of them
   * @param margin the smallest change of speed, and of CPU time, that is of interest
   */
  public static Trends of(
      History history, Timeline timeline, Predicate<CellKey> cells, Margin margin) {
    var order = new CommitOrder(timeline.commits(), timeline.isComplete());
    var counted = timeline.runs().stream().filter(run -> !history.excludes(run)).toList();
    var runs = runs(counted, order);
    var rows = rows(history, runs, cells);
    var blessings = new Blessings(history.events(), order, counted);
    var builder = new SeriesBuilder(history);
    var series = new ArrayList<CellSeries>();
    var changes = new ArrayList<Change>();
    var creeps = new ArrayList<CreepFinding>();
    rows.forEach(
        (cell, placed) -> {
          var blessed = blessings.of(cell, placed);
          for (var quantity : Quantity.values()) {
            var ofCell = builder.series(cell, quantity, placed);
            var direct = DirectComparison.of(quantity, placed, order, margin);
            var found = blessed.marked(new ChangeFinder(ofCell, direct, order, margin).changes());
            series.addAll(ofCell);
            changes.addAll(found);
            ofCell.stream()
                .limit(1)
                .flatMap(one -> new CreepFinder(order, margin, blessed).find(one, found).stream())
                .forEach(creeps::add);
          }
        });
    changes.sort(comparingInt(Change::place));
    var notes = new ArrayList<>(history.notes());
    notes.addAll(timeline.notes());
    return new Trends(
        order,
        counted,
        series,
        changes,
        creeps,
        races(runs, order, blessings),
        EpochStart.of(series),
        NotMeasured.of(rows, runs, runs.isEmpty() ? -1 : runs.lastKey()),
        Gaps.of(timeline.lacking(), rows, runs),
        history.events(),
        notes,
        margin);
  }

  private static SortedMap<Integer, List<Run>> runs(List<Run> counted, CommitOrder order) {
    return counted.stream()
        .collect(
            Collectors.groupingBy(
                run -> order.position(run.header().commit()).orElseThrow(),
                TreeMap::new,
                Collectors.toList()));
  }

  private static Map<CellKey, List<Placed>> rows(
      History history, SortedMap<Integer, List<Run>> runs, Predicate<CellKey> cells) {
    var rows = new LinkedHashMap<CellKey, List<Placed>>();
    runs.forEach(
        (position, all) -> {
          for (var run : all) {
            for (var row : run.cells()) {
              if (cells.test(row.cell()) && !history.excludes(run, row.cell())) {
                rows.computeIfAbsent(row.cell(), key -> new ArrayList<>())
                    .add(new Placed(position, run, row));
              }
            }
          }
        });
    return rows;
  }

  private static List<RaceTrend> races(
      SortedMap<Integer, List<Run>> runs, CommitOrder order, Blessings blessings) {
    return runs.values().stream()
        .flatMap(List::stream)
        .flatMap(run -> run.races().stream())
        .map(RaceRow::test)
        .distinct()
        .sorted()
        .flatMap(test -> new RaceFinder(test, runs, order).trends(blessings).stream())
        .toList();
  }
}
