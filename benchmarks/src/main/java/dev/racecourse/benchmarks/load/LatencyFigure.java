package dev.racecourse.benchmarks.load;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Layer;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.HdrHistogram.Histogram;

/**
 * Latency and service time by percentile, as plotters of HdrHistogram draw them: 90, 99, 99.9 and
 * so on are equally far apart.
 *
 * @param limit of p99 of latency
 */
record LatencyFigure(Result result, Optional<Duration> limit) {

  private static final String TITLE = "Latency and service time by percentile";

  /** As in load.hgrm. */
  private static final int STEPS = 5;

  /** Where the axis ends if there are hardly any requests. */
  private static final double LEAST_END = 90;

  /** What is shorter is not told apart, in milliseconds. */
  private static final double LEAST_MILLIS = 0.001;

  private static final double ROOM = 1.25;

  Block block() {
    if (result.latency().getTotalCount() == 0) {
      return Paragraph.of("No request got its expected answer, so there is no latency to show.");
    }
    // Of n requests, the slowest is at 1 - 1/n: beyond that nothing is known.
    var end = Math.max(LEAST_END, 100 - 100.0 / result.latency().getTotalCount());
    return Figure.of(
        TITLE,
        "p50 of latency is %s ms, p99 %s ms, the longest %s ms. The table below has the numbers."
            .formatted(text(50), text(99), text(Percentiles.MAX)),
        new LinePlot(
            new Axis("percentile", Scale.percentile(end)),
            new Axis("milliseconds", milliseconds()),
            layers(end)),
        table());
  }

  private String text(double percentile) {
    return Percentiles.text(result.latency(), percentile);
  }

  private List<Layer> layers(double end) {
    var layers = new ArrayList<Layer>();
    limit.ifPresent(
        p99 ->
            layers.add(
                new Line(
                    "limit of p99",
                    Pen.FOURTH,
                    List.of(new Point(0, millis(p99)), new Point(end, millis(p99))))));
    layers.add(
        new Line("service time, from the real start", Pen.SECOND, points(result.service(), end)));
    layers.add(
        new Line("latency, from the intended start", Pen.FIRST, points(result.latency(), end)));
    return layers;
  }

  private static List<Point> points(Histogram histogram, double end) {
    var points = new ArrayList<Point>();
    points.add(new Point(0, millis(histogram.getMinValue())));
    StreamSupport.stream(histogram.percentiles(STEPS).spliterator(), false)
        .map(
            step ->
                new Point(
                    Math.min(end, step.getPercentileLevelIteratedTo()),
                    millis(step.getValueIteratedTo())))
        .forEach(points::add);
    return points;
  }

  /** Around all that is drawn. */
  private Scale milliseconds() {
    var values =
        DoubleStream.concat(
                Stream.of(result.latency(), result.service())
                    .flatMapToDouble(
                        of -> DoubleStream.of(millis(of.getMinValue()), millis(of.getMaxValue()))),
                limit.stream().mapToDouble(LatencyFigure::millis))
            .summaryStatistics();
    return Scale.log(values.getMin() / ROOM, values.getMax() * ROOM);
  }

  private static double millis(long nanos) {
    return Math.max(LEAST_MILLIS, nanos / Percentiles.MILLI_NANOS);
  }

  private static double millis(Duration duration) {
    return millis(duration.toNanos());
  }

  private Table table() {
    var columns = new ArrayList<Column>();
    columns.add(Column.words("milliseconds"));
    Percentiles.ALL.forEach(percentile -> columns.add(Column.number(Percentiles.name(percentile))));
    return new Table(
        TITLE,
        columns,
        List.of(
            row("latency (from the intended start)", result.latency()),
            row("service time (from the real start)", result.service())));
  }

  private static List<Words> row(String name, Histogram histogram) {
    return Stream.concat(
            Stream.of(name),
            Percentiles.ALL.stream().map(percentile -> Percentiles.text(histogram, percentile)))
        .map(Words::of)
        .toList();
  }
}
