package dev.racecourse.compare.report;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.console.Markup;
import dev.racecourse.races.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report as a page: the verdict, then what has changed and how sure that is. What jars, logs and
 * users say in it is never markup, and names no path.
 *
 * @param pairs every pair, in the order in which they were measured
 */
public record HtmlReport(Report report, List<PairRecord> pairs) {

  /** The page as the text of a file. */
  public String text() {
    var findings = Findings.of(report);
    var subjects = report.heading().subjects();
    var sections = new ArrayList<Section>();
    if (!report.decisions().isEmpty()) {
      sections.add(new Section("Speed", speed(findings)));
    }
    sections.add(new Section("Races", new RaceBlocks(report.races()).blocks()));
    if (!report.decisions().isEmpty()) {
      sections.add(new Section("CPU time and allocation", new CostBlocks(report).blocks(findings)));
      sections.add(new Section("Pairs in time order", new PairBlocks(report, pairs).blocks()));
    }
    sections.add(new Section("How it was measured", List.of(heading())));
    return new Page(
            "compare: %s against %s".formatted(name(subjects.head()), name(subjects.base())),
            links(),
            new Page.Verdict(tone(), Summary.of(report)),
            sections)
        .text();
  }

  private static String name(Subject subject) {
    return "%s (%s)".formatted(Markup.PAGE.message(subject.name()), subject.shortId());
  }

  /** To the commits that can be read somewhere. */
  private List<Paragraph> links() {
    var links = new ArrayList<Words>();
    for (var side : Side.values()) {
      var subject = report.heading().subjects().on(side);
      subject
          .page()
          .ifPresent(
              page -> {
                links.add(Words.of(links.isEmpty() ? "Commits: " : ", "));
                links.add(new Words.Link(side + " " + subject.shortId(), page));
              });
    }
    return links.isEmpty() ? List.of() : List.of(new Paragraph(links));
  }

  private Tone tone() {
    var speeds = report.decisions().stream().map(CellDecision::speed).toList();
    return switch (ExitCode.of(report)) {
      case ExitCode.WORSE -> Tone.WORSE;
      case ExitCode.FLAGGED -> Tone.FLAGGED;
      case ExitCode.FINE ->
          speeds.stream().anyMatch(Verdict.Worse.class::isInstance)
              ? Tone.WORSE
              : speeds.stream().anyMatch(Verdict.Better.class::isInstance)
                  ? Tone.BETTER
                  : Tone.SAME;
      default -> Tone.OPEN;
    };
  }

  private List<Block> speed(Findings findings) {
    var blocks = new ArrayList<Block>();
    var figure = new SpeedFigure(report);
    if (!findings.rows().isEmpty()) {
      blocks.add(figure.of("What changed, or may have", findings.rows()));
    }
    if (!findings.folded().isEmpty()) {
      blocks.add(figure.of("Without change", findings.folded()));
    }
    if (!findings.footnotes().isEmpty()) {
      blocks.add(
          new Bullets(
              IntStream.range(0, findings.footnotes().size())
                  .mapToObj(i -> footnote(i + 1, findings.footnotes().get(i)))
                  .toList()));
    }
    blocks.add(Paragraph.of(String.join(" ", Findings.legend(report))));
    if (!findings.names().common().isEmpty()) {
      blocks.add(
          new Paragraph(
              List.of(
                  Words.of("All cells with "),
                  new Words.Code(Markup.PAGE.verbatim(findings.names().toString())),
                  Words.of("."))));
    }
    return blocks;
  }

  private static Paragraph footnote(int number, String words) {
    return Paragraph.of("[%d] %s".formatted(number, Markup.PAGE.message(words)));
  }

  private Bullets heading() {
    return new Bullets(
        report.heading().lines().stream()
            .map(line -> Paragraph.of(Markup.PAGE.message(line)))
            .toList());
  }
}
