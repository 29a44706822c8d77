package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.Point;
import dev.racecourse.benchmarks.scaling.ScalabilityFit;
import dev.racecourse.benchmarks.scaling.ScalabilityLimit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What Gunther's Universal Scalability Law makes of each benchmark. */
final class ScalingTable {
  private final List<Row> rows;

  ScalingTable(List<Row> rows) {
    this.rows = rows;
  }

  String text() {
    var table = new TextTable("benchmark", "contention", "coherency", "predicted peak", "residual");
    var series =
        rows.stream()
            .collect(Collectors.groupingBy(Row::series, TreeMap::new, Collectors.toList()));
    series.forEach((key, ofSeries) -> add(table, key.benchmark(), ofSeries));
    return table.toString();
  }

  private static void add(TextTable table, String benchmark, List<Row> rows) {
    var points =
        rows.stream()
            .filter(row -> row.score().mean() > 0)
            .map(row -> new Point(row.threads(), row.score().mean()))
            .toList();
    var fit = ScalabilityFit.of(points);
    if (fit instanceof ScalabilityFit.Fitted fitted) {
      var most = points.stream().mapToInt(Point::threads).max().orElseThrow();
      table.add(
          benchmark,
          Figures.format("%.4f", fitted.law().sigma()),
          Figures.format("%.6f", fitted.law().kappa()),
          limit(fitted.law().limit(), most),
          Figures.percent(fitted.residual()));
    } else if (fit instanceof ScalabilityFit.NotFollowed not) {
      table.add(
          benchmark,
          Figures.NONE,
          Figures.NONE,
          "does not follow the law",
          Figures.percent(not.residual()));
    } else if (fit instanceof ScalabilityFit.TooFewPoints few) {
      table.add(
          benchmark,
          Figures.NONE,
          Figures.NONE,
          "not enough points (%d of %d)".formatted(few.threadCounts(), few.needed()),
          Figures.NONE);
    }
  }

  /** A peak outside of what was measured is not a number to quote. */
  private static String limit(ScalabilityLimit limit, int most) {
    if (limit instanceof ScalabilityLimit.Peak peak) {
      return peak.threads() > most
          ? "beyond %d threads".formatted(most)
          : "%s at %.0f threads".formatted(Figures.score(peak.throughput()), peak.threads());
    }
    return limit instanceof ScalabilityLimit.Ceiling ceiling
        ? "none; towards " + Figures.score(ceiling.throughput())
        : "none";
  }
}
