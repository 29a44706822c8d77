package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.ForkInterval;
import dev.racecourse.benchmarks.scaling.ScalabilityLaw;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Panel;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.plot.Band;
import dev.racecourse.charts.plot.Band.Bounds;
import dev.racecourse.charts.plot.Layer;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Marks;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Throughput over threads: with its interval, beside the ruler's, and the law that fits. */
record ThroughputFigure(Panels panels, ScalingTable scaling) {

  /** Of a law, between the fewest threads and the most. */
  private static final int STEPS = 24;

  private static final double MILLION = 1e6;

  Figure figure(Table table) {
    return panels.figure("Throughput over threads", table, this::panel);
  }

  private Panel panel(List<Row> rows) {
    var ruler = rows.stream().flatMap(row -> row.ruler().stream()).filter(Row::isMeasured).toList();
    var most = most(rows, ruler);
    var unit = most >= MILLION ? MILLION : 1;
    var name = panels.group().unit();
    return new Panel(
        panels.name(rows),
        description(rows),
        new LinePlot(
            panels.threadsAxis(),
            new Axis(
                unit == 1 ? name : "million " + name,
                Panels.fromZero(most / unit, highs(rows) / unit)),
            layers(rows, ruler, unit)));
  }

  private List<Layer> layers(List<Row> rows, List<Row> ruler, double unit) {
    var layers = new ArrayList<Layer>();
    var bounds = rows.stream().flatMap(row -> bounds(row, unit).stream()).toList();
    if (bounds.size() > 1) {
      layers.add(new Band("95 % interval", Pen.FIRST, bounds));
    }
    if (!ruler.isEmpty()) {
      layers.add(new Line("Ruler", Pen.SECOND, Panels.points(ruler, row -> row.score() / unit)));
    }
    scaling
        .law(rows.get(0).cell().workload())
        .ifPresent(
            law -> layers.add(new Line("the fitted law", Pen.FAINT, curve(law, rows, unit))));
    var measured = Panels.points(rows, row -> row.score() / unit);
    layers.add(new Line("the benchmark", Pen.FIRST, measured));
    layers.add(new Marks("what was measured", Tone.SAME, measured));
    return layers;
  }

  private static Optional<Bounds> bounds(Row row, double unit) {
    return row.interval()
        .map(
            known ->
                new Bounds(row.threads(), Math.max(0, known.low()) / unit, known.high() / unit));
  }

  private static List<Point> curve(ScalabilityLaw law, List<Row> rows, double unit) {
    double first = rows.get(0).threads();
    double last = rows.get(rows.size() - 1).threads();
    return IntStream.rangeClosed(0, STEPS)
        .mapToDouble(step -> first * Math.pow(last / first, (double) step / STEPS))
        .mapToObj(threads -> new Point(threads, law.throughput(threads) / unit))
        .toList();
  }

  private static double most(List<Row> rows, List<Row> ruler) {
    return IntStream.of(0, 1)
        .mapToObj(i -> i == 0 ? rows : ruler)
        .flatMap(List::stream)
        .mapToDouble(Row::score)
        .max()
        .orElse(0);
  }

  private static double highs(List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.interval().stream())
        .mapToDouble(ForkInterval::high)
        .max()
        .orElse(0);
  }

  private String description(List<Row> rows) {
    var first = rows.get(0);
    var last = rows.get(rows.size() - 1);
    return "%s %s with %d threads, %s with %d. The table below has the numbers."
        .formatted(
            Figures.score(first.score()),
            panels.group().unit(),
            first.threads(),
            Figures.score(last.score()),
            last.threads());
  }
}
