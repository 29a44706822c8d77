package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.scaling.FitUncertainty;
import dev.racecourse.benchmarks.scaling.FitUncertainty.Range;
import dev.racecourse.benchmarks.scaling.Point;
import dev.racecourse.benchmarks.scaling.ScalabilityFit;
import dev.racecourse.benchmarks.scaling.ScalabilityLaw;
import dev.racecourse.benchmarks.scaling.ScalabilityLimit;
import dev.racecourse.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Gunther's Universal Scalability Law makes of each benchmark. */
final class ScalingTable {

  static final String HEADING =
      """
      Gunther's scalability law; in brackets 95 % of the fits to rounds drawn at random.
      """;

  private static final List<Column> COLUMNS =
      List.of(
          Column.left("benchmark"),
          Column.right("contention"),
          Column.right("coherency"),
          Column.right("peak, threads"),
          Column.right("residual"));

  private final SortedMap<Workload, SortedMap<Integer, SortedMap<Integer, Double>>> rounds =
      new TreeMap<>();
  private final Names names;

  ScalingTable(List<Row> rows, Names names) {
    this.names = names;
    for (var row : rows) {
      var ofWorkload = rounds.computeIfAbsent(row.cell().workload(), workload -> new TreeMap<>());
      for (var jvm : row.jvms()) {
        ofWorkload
            .computeIfAbsent(jvm.heat(), heat -> new TreeMap<>())
            .put(row.threads(), jvm.score());
      }
    }
  }

  /** Whether no workload has points enough, so that a table would say the same in each row. */
  boolean isEmpty() {
    return rounds.values().stream()
        .map(ofWorkload -> ScalabilityFit.of(points(ofWorkload)))
        .allMatch(ScalabilityFit.TooFewPoints.class::isInstance);
  }

  String text() {
    return HEADING + table().text();
  }

  Cells table() {
    var rows = new ArrayList<List<String>>();
    rounds.forEach((workload, ofWorkload) -> rows.add(cells(workload, ofWorkload)));
    return new Cells(COLUMNS, rows);
  }

  /** The law that a workload follows; empty if it follows none, or that is not known. */
  Optional<ScalabilityLaw> law(Workload workload) {
    var fit = ScalabilityFit.of(points(rounds.getOrDefault(workload, new TreeMap<>())));
    return fit instanceof ScalabilityFit.Fitted fitted
        ? Optional.of(fitted.law())
        : Optional.empty();
  }

  private static List<Point> points(SortedMap<Integer, SortedMap<Integer, Double>> rounds) {
    return FitUncertainty.points(List.copyOf(rounds.values()));
  }

  private List<String> cells(
      Workload workload, SortedMap<Integer, SortedMap<Integer, Double>> rounds) {
    var name = names.of(workload);
    var points = points(rounds);
    var fit = ScalabilityFit.of(points);
    if (fit instanceof ScalabilityFit.Fitted fitted) {
      return fitted(name, fitted, FitUncertainty.of(List.copyOf(rounds.values())), points);
    }
    if (fit instanceof ScalabilityFit.NotFollowed not) {
      return without(name, "does not follow the law", Figures.percent(not.residual()));
    }
    if (fit instanceof ScalabilityFit.NoBetterThanALine line) {
      return without(name, "a line fits as well", Figures.percent(line.residual()));
    }
    return without(name, "too few thread counts", Figures.NONE);
  }

  private static List<String> without(String name, String reason, String residual) {
    return List.of(name, Figures.NONE, Figures.NONE, reason, residual);
  }

  private static List<String> fitted(
      String name,
      ScalabilityFit.Fitted fitted,
      Optional<FitUncertainty> uncertainty,
      List<Point> points) {
    var most = points.stream().mapToInt(Point::threads).max().orElseThrow();
    var cells = new ArrayList<String>();
    cells.add(name);
    cells.add(parameter("%.3f", fitted.law().sigma(), uncertainty.map(FitUncertainty::contention)));
    cells.add(parameter("%.5f", fitted.law().kappa(), uncertainty.map(FitUncertainty::coherency)));
    cells.add(peak(fitted.law().limit(), uncertainty.map(FitUncertainty::peak), most));
    cells.add(Figures.percent(fitted.residual()));
    return cells;
  }

  private static String parameter(String format, double value, Optional<Range> range) {
    return Figures.format(format, value)
        + range
            .map(
                ends ->
                    " (%s..%s)"
                        .formatted(
                            Figures.format(format, ends.low()),
                            Figures.format(format, ends.high())))
            .orElse("");
  }

  /** A peak outside of what was measured is not a number to quote. */
  private static String peak(ScalabilityLimit limit, Optional<Range> range, int most) {
    if (!(limit instanceof ScalabilityLimit.Peak peak)) {
      return "none";
    }
    return peak.threads() > most
        ? "beyond " + most
        : Math.round(peak.threads())
            + range
                .map(ends -> " (%s..%s)".formatted(end(ends.low(), most), end(ends.high(), most)))
                .orElse("");
  }

  private static String end(double threads, int most) {
    return threads > most ? "beyond " + most : Long.toString(Math.round(threads));
  }
}
