package dev.racecourse.compare.trend;

import static java.util.stream.Collectors.toSet;

import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What nothing is known of at the newest commit.
 *
 * @param cells that earlier runs have, each with the position at which it was measured last
 * @param failed cells of the newest commit that could not be measured
 * @param tests race tests that earlier runs have, or that did not run, each with the position at
 *     which it ran last; -1 if it never did
 * @param idle race tests that the newest commit has, and that did not run there
 */
public record NotMeasured(
    List<Missing> cells, List<CellKey> failed, List<Missing> tests, List<String> idle) {

  /** Something by its name, and the position of the last commit that has it. */
  public record Missing(String name, int last) {}

  static NotMeasured of(Map<CellKey, List<Placed>> rows, Map<Integer, List<Run>> runs, int newest) {
    var missing = new ArrayList<Missing>();
    var failed = new ArrayList<CellKey>();
    rows.forEach(
        (cell, placed) -> {
          var last = placed.get(placed.size() - 1);
          if (last.position() < newest) {
            missing.add(new Missing(cell.toString(), last.position()));
          } else if (hasFailed(last.row())) {
            failed.add(cell);
          }
        });
    return new NotMeasured(
        missing, failed, tests(runs, newest), idle(runs.getOrDefault(newest, List.of())));
  }

  private static boolean hasFailed(CellRow row) {
    var verdicts = row.verdicts();
    return verdicts != null && verdicts.speed().equals("Failed");
  }

  private static List<Missing> tests(Map<Integer, List<Run>> runs, int newest) {
    var last = new TreeMap<String, Integer>();
    runs.forEach(
        (position, all) ->
            all.stream()
                .flatMap(run -> run.races().stream())
                .forEach(row -> last.merge(row.test(), ran(row) ? position : -1, Math::max)));
    // Without any race test in the newest runs, nobody looked for races there.
    return last.entrySet().stream()
        .filter(entry -> entry.getValue() < newest)
        .map(entry -> new Missing(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<String> idle(List<Run> newest) {
    var rows = newest.stream().flatMap(run -> run.races().stream()).toList();
    var ran = rows.stream().filter(NotMeasured::ran).map(RaceRow::test).collect(toSet());
    return rows.stream().map(RaceRow::test).distinct().filter(t -> !ran.contains(t)).toList();
  }

  private static boolean ran(RaceRow row) {
    return row.tally().forks() > 0;
  }

  public boolean isEmpty() {
    return cells.isEmpty() && failed.isEmpty() && tests.isEmpty();
  }
}
