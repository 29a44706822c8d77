package dev.racecourse.benchmarks.load;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    return Figure.of(
        TITLE,
        "%d probes. The table below has the numbers.".formatted(known.size()),
        new ProbePlot(known, report.options().p99().orElseThrow()).plot(),
        table());
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
