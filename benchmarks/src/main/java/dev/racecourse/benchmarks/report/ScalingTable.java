package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.Point;
import dev.racecourse.benchmarks.scaling.ScalabilityFit;
import dev.racecourse.benchmarks.scaling.ScalabilityLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Gunther's Universal Scalability Law makes of each benchmark. */
final class ScalingTable {
  private final SortedMap<Series, List<Point>> points = new TreeMap<>();

  ScalingTable(List<Row> rows) {
    for (var row : rows) {
      var ofSeries = points.computeIfAbsent(row.series(), series -> new ArrayList<>());
      if (row.score().mean() > 0) {
        ofSeries.add(new Point(row.threads(), row.score().mean()));
      }
    }
  }

  /** Whether no series has points enough, so that a table would say the same in each row. */
  boolean isEmpty() {
    return points.values().stream()
        .map(ScalabilityFit::of)
        .allMatch(ScalabilityFit.TooFewPoints.class::isInstance);
  }

  String text() {
    var table = new TextTable("benchmark", "contention", "coherency", "predicted peak", "residual");
    points.forEach((series, ofSeries) -> add(table, series.benchmark(), ofSeries));
    return table.toString();
  }

  private static void add(TextTable table, String benchmark, List<Point> points) {
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
