package dev.racecourse.benchmarks.load;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Marks;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What came of a search, as a page: the answer, each probe, and latency at the rate that holds. */
record SearchPage(SearchReport report) {

  private static final String TITLE = "p99 of latency over the rate";

  Page page() {
    var shown = report.search().shown();
    var sections = new ArrayList<Section>();
    sections.add(new Section("Rates", rates()));
    PageParts.section("What went wrong", report.errors()).ifPresent(sections::add);
    sections.add(
        new Section(
            format("Latency at %,d requests a second", shown.rate()),
            List.of(new LatencyFigure(shown.result(), report.options().p99()).block())));
    sections.add(PageParts.origin(report.facts()));
    return new Page(
        "Load: the highest rate that holds",
        List.of(),
        new Page.Verdict(tone(), report.answer().replaceFirst(":$", "")),
        sections);
  }

  private Tone tone() {
    if (report.search().end() != Search.End.FOUND) {
      return Tone.OPEN;
    }
    return report.search().holds() ? Tone.BETTER : Tone.WORSE;
  }

  private List<Block> rates() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Bullets(report.evidence().stream().map(Paragraph::of).toList()));
    Stream.of(report.reservation(), report.generator())
        .filter(words -> !words.isBlank())
        .map(words -> Paragraph.of(words.strip()))
        .forEach(blocks::add);
    blocks.add(
        report.search().probes().stream().anyMatch(SearchPage::isKnown) ? figure() : table());
    return blocks;
  }

  private static boolean isKnown(Search.Probe probe) {
    return probe.result().latency().getTotalCount() > 0;
  }

  private Figure figure() {
    var known = report.search().probes().stream().filter(SearchPage::isKnown).toList();
    var limit = report.options().p99().orElseThrow().toNanos() / Percentiles.MILLI_NANOS;
    var rates = known.stream().mapToDouble(Search.Probe::rate).summaryStatistics();
    var millis =
        DoubleStream.concat(known.stream().mapToDouble(SearchPage::p99), DoubleStream.of(limit))
            .summaryStatistics();
    return Figure.of(
        TITLE,
        "%d probes. The table below has the numbers.".formatted(known.size()),
        new LinePlot(
            new Axis("requests a second", Scale.aroundRatios(rates.getMin(), rates.getMax())),
            new Axis("milliseconds", Scale.aroundRatios(millis.getMin(), millis.getMax())),
            List.of(
                new Line(
                    "limit of p99",
                    Pen.FOURTH,
                    List.of(new Point(rates.getMin(), limit), new Point(rates.getMax(), limit))),
                new Marks("held", Tone.BETTER, points(known, true)),
                new Marks("failed", Tone.WORSE, points(known, false)))),
        table());
  }

  private static List<Point> points(List<Search.Probe> probes, boolean held) {
    return probes.stream()
        .filter(probe -> probe.held() == held)
        .map(probe -> new Point(probe.rate(), p99(probe)))
        .toList();
  }

  /** In milliseconds, above 0. */
  private static double p99(Search.Probe probe) {
    return Math.max(1, probe.result().latency().getValueAtPercentile(99)) / Percentiles.MILLI_NANOS;
  }

  private Table table() {
    return new Table(
        "Probes in the order in which they were made",
        report.columns().stream()
            .map(
                column ->
                    column.left()
                        ? Table.Column.words(column.header())
                        : Table.Column.number(column.header()))
            .toList(),
        report.rows().stream().map(row -> row.stream().map(Words::of).toList()).toList());
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
