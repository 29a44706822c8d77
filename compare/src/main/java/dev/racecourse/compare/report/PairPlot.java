package dev.racecourse.compare.report;

import dev.racecourse.charts.Panel;
import dev.racecourse.charts.plot.Band;
import dev.racecourse.charts.plot.Band.Bounds;
import dev.racecourse.charts.plot.Layer;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Margin;
import dev.racecourse.charts.plot.Marks;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The pairs of a cell by the time when they were measured.
 *
 * @param minutes of all cells
 */
record PairPlot(Report report, Row row, List<PairRecord> pairs, Minutes minutes) {

  /** Empty if no pair came to its end. */
  Optional<Panel> panel() {
    var counting = points(Measured.class::isInstance);
    var others = points(outcome -> !(outcome instanceof Measured));
    if (counting.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    var layers = new ArrayList<Layer>();
    var band = CellRows.band(report);
    layers.add(new Margin("within --delta", band.low(), band.high()));
    interval().ifPresent(layers::add);
    layers.add(new Marks("does not count", Tone.VOID, others));
    layers.add(new Marks("a pair that counts", Tone.SAME, counting));
    var values =
        DoubleStream.concat(
                Stream.concat(counting.stream(), others.stream()).mapToDouble(Point::y),
                DoubleStream.of(band.low(), band.high()))
            .summaryStatistics();
    var ratio = new Axis("head/base", Scale.aroundRatios(values.getMin(), values.getMax()));
    return Optional.of(
        new Panel(
            CellRows.name(row),
            "%d pairs that count, %d others. Verdict: %s."
                .formatted(counting.size(), others.size(), Markup.PAGE.message(row.verdict())),
            new LinePlot(minutes.axis(), ratio, layers)));
  }

  /** Of the verdict, from the first pair to the last. */
  private Optional<Band> interval() {
    var estimate = row.decision().speed().estimate();
    if (estimate == null) {
      return Optional.empty();
    }
    var ratio = CellRows.ratio(estimate);
    var first = new Bounds(minutes.of(pairs.get(0)), ratio.low(), ratio.high());
    var last = new Bounds(minutes.of(pairs.get(pairs.size() - 1)), ratio.low(), ratio.high());
    return Optional.of(new Band("95 % interval of the verdict", Pen.FIRST, List.of(first, last)));
  }

  private List<Point> points(Predicate<PairOutcome> which) {
    var points = new ArrayList<Point>();
    for (var pair : pairs) {
      var measured = PairBlocks.measured(pair);
      if (measured != null && which.test(pair.outcome())) {
        points.add(new Point(minutes.of(pair), PairBlocks.speed(pair.cell(), measured)));
      }
    }
    return points;
  }
}
