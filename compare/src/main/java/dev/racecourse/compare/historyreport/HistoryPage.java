package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.trend.Quantity;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history as a page: the verdict, what changed, then each cell over commits. What rows and users
 * say in it is never markup, and names no path.
 */
public record HistoryPage(HistoryReport report) {

  /** To draw at most: the speed of 50 cells in 500 commits, and something else. */
  private static final int POINTS = 30_000;

  /** As many take the room of a race. */
  private static final int RACE = 200;

  /** The page as the text of a file. */
  public String text() {
    var links = CommitLinks.of(report);
    var figures = new SeriesFigures(report, links);
    var sections = new ArrayList<Section>();
    sections.add(new Section("What changed", new ChangeBlocks(report, links).blocks()));
    var races = new RaceHistoryBlocks(report, links);
    var taken = figures.points(Quantity.SPEED) + RACE * races.drawn();
    var left = Math.max(0, POINTS - taken) / 2;
    add(sections, "Speed", figures.changed(Quantity.SPEED, POINTS), figures.unchanged());
    add(
        sections,
        "CPU time and allocation",
        figures.changed(Quantity.CPU, left),
        figures.changed(Quantity.ALLOCATION, left));
    sections.add(new Section("Races", races.blocks()));
    sections.add(new Section("What else there is to know", List.of(besides())));
    var conclusion = HistoryConclusion.of(report.trends());
    return new Page(
            "compare history: %s (%s)".formatted(report.last(), Markup.PAGE.message(report.ref())),
            List.of(),
            new Page.Verdict(tone(conclusion), conclusion.words()),
            sections)
        .text();
  }

  private static void add(
      List<Section> sections, String heading, List<Block> some, List<Block> others) {
    var blocks = Stream.of(some, others).flatMap(List::stream).toList();
    if (!blocks.isEmpty()) {
      sections.add(new Section(heading, blocks));
    }
  }

  private static Tone tone(HistoryConclusion conclusion) {
    return switch (conclusion.exitCode()) {
      case ExitCode.WORSE -> Tone.WORSE;
      case ExitCode.FLAGGED -> Tone.FLAGGED;
      case ExitCode.FINE -> Tone.SAME;
      default -> Tone.OPEN;
    };
  }

  private Bullets besides() {
    var lines =
        Stream.of(
                report.heading().stream(),
                new BesidesWords(report).lines().stream(),
                report.trends().events().stream().map(EventStanding.of(report)::words),
                report.trends().notes().stream())
            .flatMap(all -> all)
            .map(line -> Paragraph.of(Markup.PAGE.message(line)))
            .toList();
    return new Bullets(lines);
  }
}
