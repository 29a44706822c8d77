package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.ForkInterval;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** How throughput grows with threads: a row for each benchmark and number of threads. */
final class ThroughputTable {
  private final List<Row> rows;

  ThroughputTable(List<Row> rows) {
    this.rows = rows;
  }

  /** The rows of one unit under one set of conditions. */
  String text() {
    var unit = rows.get(0).series().unit();
    var table =
        new TextTable("benchmark", "threads", unit, "95 % interval", "speed-up", "of Ruler");
    for (var row : rows) {
      table.add(
          row.series().benchmark(),
          Integer.toString(row.threads()),
          Figures.score(row.score().mean()),
          interval(row.score()),
          Figures.ratio(ratio(row, other -> isAlone(row, other))),
          Figures.ratio(ratio(row, other -> isRuler(row, other))));
      row.counters()
          .forEach(
              (name, score) ->
                  table.add(
                      "  of these " + name,
                      "",
                      Figures.score(score.mean()),
                      interval(score),
                      "",
                      ""));
    }
    return table.toString();
  }

  private static String interval(Score score) {
    return score
        .interval()
        .map(interval -> Figures.score(lowest(interval)) + " .. " + Figures.score(interval.high()))
        .orElse(Figures.NONE);
  }

  /** There is no throughput below 0, though Student's distribution knows nothing of that. */
  private static double lowest(ForkInterval interval) {
    return Math.max(0, interval.low());
  }

  private OptionalDouble ratio(Row row, Predicate<Row> base) {
    return rows.stream()
        .filter(base)
        .mapToDouble(other -> row.score().mean() / other.score().mean())
        .findFirst();
  }

  private static boolean isAlone(Row row, Row other) {
    return other.threads() == 1 && other.series().equals(row.series());
  }

  private static boolean isRuler(Row row, Row other) {
    return other.threads() == row.threads() && row.series().isMeasuredBy(other.series());
  }
}
