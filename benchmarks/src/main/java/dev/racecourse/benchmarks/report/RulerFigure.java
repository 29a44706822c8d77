package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.RatioInterval;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.plot.ForestPlot;
import dev.racecourse.charts.plot.Interval;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.console.Markup;
import java.util.List;
import java.util.Optional;

/**
 * Throughput divided by the ruler's, with intervals: what a benchmark adds to the bytes it sends.
 */
record RulerFigure(List<Row> rows, Names names) {

  private static final String TITLE = "Throughput divided by Ruler's";

  /** Empty if there is no ruler. */
  Optional<Figure> figure(Table table) {
    var plotted = rows.stream().flatMap(row -> plotted(row).stream()).toList();
    var key = new ForestPlot.Key("slower than Ruler", "faster", "");
    return plotted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Figure.of(
                TITLE,
                "%d rows with their 95 %% intervals. The table below has the numbers."
                    .formatted(plotted.size()),
                ForestPlot.ofRatios(key, plotted),
                table));
  }

  private Optional<ForestPlot.Row> plotted(Row row) {
    var name = Markup.PAGE.message(names.of(row.cell().workload()));
    return row.ofRuler()
        .map(
            ratio ->
                new ForestPlot.Row(
                    "%s, %d threads"
                        .formatted(name, row.threads())
                        .replaceFirst(" 1 threads$", " 1 thread"),
                    Figures.ratio(Optional.of(ratio))
                        + (ratio.interval().isEmpty() ? ", no interval" : ""),
                    Tone.SAME,
                    interval(ratio),
                    null));
  }

  private static Interval interval(RatioInterval ratio) {
    return ratio
        .interval()
        .map(bounds -> new Interval(bounds.low(), ratio.ratio(), bounds.high()))
        .orElse(new Interval(ratio.ratio(), ratio.ratio(), ratio.ratio()));
  }
}
