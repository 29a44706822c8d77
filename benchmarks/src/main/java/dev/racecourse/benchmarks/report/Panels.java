package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Panel;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tick;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A plot of each workload of a group, all over the same numbers of threads. */
record Panels(RowGroup group, Names names) {

  /** Of a sweep of everything; it keeps a page small. */
  private static final int MOST = 40;

  /** How many times as high as the values an interval may make a plot. */
  private static final double HIGHEST = 2;

  /** Room above the values. */
  private static final double ROOM = 1.05;

  /** Whether there is anything to draw over. */
  boolean areOfUse() {
    return threads().size() > 1;
  }

  private List<Integer> threads() {
    return group.rows().stream().map(Row::threads).distinct().sorted().toList();
  }

  /** Draws the rows of each workload, in the order of their threads. */
  Figure figure(String title, Table table, Function<List<Row>, Panel> draws) {
    var byWorkload = new LinkedHashMap<Workload, List<Row>>();
    for (var row : group.rows()) {
      byWorkload.computeIfAbsent(row.cell().workload(), key -> new ArrayList<>()).add(row);
    }
    var panels = byWorkload.values().stream().limit(MOST).map(draws).toList();
    var all = byWorkload.size();
    return new Figure(
        all > MOST ? "%s (the first %d of %d)".formatted(title, MOST, all) : title, panels, table);
  }

  String name(List<Row> rows) {
    return Markup.PAGE.message(names.of(rows.get(0).cell().workload()));
  }

  Axis threadsAxis() {
    var threads = threads();
    double most = threads.get(threads.size() - 1);
    var ticks =
        threads.stream().map(count -> new Tick(count, String.format(Locale.ROOT, "%d", count)));
    return new Axis("threads", Scale.log(threads.get(0), most).withTicks(ticks.toList()));
  }

  /**
   * From 0 to what holds all values, and their intervals unless these would hide the rest.
   *
   * @param values at least 0
   * @param highs the upper ends of intervals
   */
  static Scale fromZero(double values, double highs) {
    var most = Math.max(values, Math.min(highs, HIGHEST * values));
    return Scale.linear(0, most > 0 ? ROOM * most : 1);
  }

  static List<Point> points(List<Row> rows, ToDoubleFunction<Row> value) {
    return rows.stream().map(row -> new Point(row.threads(), value.applyAsDouble(row))).toList();
  }
}
