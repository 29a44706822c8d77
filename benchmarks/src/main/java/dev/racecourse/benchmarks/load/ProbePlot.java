package dev.racecourse.benchmarks.load;

import dev.racecourse.charts.plot.Layer;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Marks;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Which rates held, by the p99 of latency that their probes had.
 *
 * @param probes with a latency, at least one
 * @param limit of p99
 */
record ProbePlot(List<Search.Probe> probes, Duration limit) {

  /** Rates from here on are shown in thousands, or their labels would need too much room. */
  private static final long LARGE = 10_000;

  private static final double THOUSAND = 1_000;

  LinePlot plot() {
    var highest = probes.stream().mapToLong(Search.Probe::rate).max().orElseThrow();
    var unit = highest < LARGE ? 1 : THOUSAND;
    var rates = probes.stream().mapToDouble(probe -> probe.rate() / unit).summaryStatistics();
    var most = limit.toNanos() / Percentiles.MILLI_NANOS;
    var millis =
        DoubleStream.concat(probes.stream().mapToDouble(ProbePlot::p99), DoubleStream.of(most))
            .summaryStatistics();
    var layers = new ArrayList<Layer>();
    layers.add(
        new Line(
            "limit of p99",
            Pen.FOURTH,
            List.of(new Point(rates.getMin(), most), new Point(rates.getMax(), most))));
    addTo(layers, new Marks("held", Tone.BETTER, points(true, unit)));
    addTo(layers, new Marks("failed", Tone.WORSE, points(false, unit)));
    return new LinePlot(
        new Axis(
            unit == 1 ? "requests a second" : "thousand requests a second",
            Scale.aroundRatios(rates.getMin(), rates.getMax())),
        new Axis("milliseconds", Scale.aroundRatios(millis.getMin(), millis.getMax())),
        layers);
  }

  private static void addTo(List<Layer> layers, Marks marks) {
    if (!marks.points().isEmpty()) {
      layers.add(marks);
    }
  }

  private List<Point> points(boolean held, double unit) {
    return probes.stream()
        .filter(probe -> probe.held() == held)
        .map(probe -> new Point(probe.rate() / unit, p99(probe)))
        .toList();
  }

  /** In milliseconds, above 0. */
  private static double p99(Search.Probe probe) {
    return Math.max(1, probe.result().latency().getValueAtPercentile(99)) / Percentiles.MILLI_NANOS;
  }
}
