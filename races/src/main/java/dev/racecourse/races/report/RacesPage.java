package dev.racecourse.races.report;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.console.AtomicFile;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A verdict as a page: what it comes to, what is in doubt, then hazards and the states that were
 * seen. What a suite says is never markup; a page stays below 1 MB, however many tests there are.
 */
public record RacesPage(Verdict verdict, List<Run> runs, Event.Selected selected) {

  /** More are in results.json. */
  private static final int MOST_LINES = 60;

  private static final int MOST_JVMS = 5;

  /** What a line of the text begins with; on a page the heading above says so. */
  private static final String KIND = "^(race|doubt|note): ";

  /** Writes it whole or not at all. */
  public void write(Path file) throws IOException {
    new AtomicFile(file).write(text().getBytes(StandardCharsets.UTF_8));
  }

  String text() {
    var report = new Report(verdict);
    var hazards = Hazard.of(verdict);
    var sections = new ArrayList<Section>();
    addTo(sections, "Races", report.races());
    addTo(sections, "Doubts", report.doubts());
    if (!hazards.isEmpty()) {
      sections.add(
          new Section(
              "Hazards",
              List.of(Paragraph.of(HazardFigure.BARS), new HazardFigure(hazards, runs).figure())));
    }
    var forbidden = new ForbiddenBlocks(hazards, runs).blocks();
    if (!forbidden.isEmpty()) {
      sections.add(new Section("What must not be seen", forbidden));
    }
    addTo(sections, "Notes", notes(report));
    sections.add(new Section("How it was run", List.of(bullets(origin()))));
    return new Page(
            "Races",
            List.of(Paragraph.of(report.tally())),
            new Page.Verdict(tone(), words(report)),
            sections)
        .text();
  }

  private Tone tone() {
    return switch (verdict.exitCode()) {
      case CLEAN -> Tone.SAME;
      case RACE -> Tone.WORSE;
      case UNTRUSTED -> Tone.OPEN;
    };
  }

  /** The first race by its name: a reader wants to know which. */
  private static String words(Report report) {
    var races = report.races();
    if (races.isEmpty()) {
      return report.summary();
    }
    var first = races.get(0).replaceFirst("^race: ", "RACE: ");
    return PageText.plain(first)
        + (races.size() == 1 ? "" : "; and %d more".formatted(races.size() - 1));
  }

  private static List<String> notes(Report report) {
    var notes = new ArrayList<>(report.interesting());
    var unbacked = report.unbacked();
    if (!unbacked.isEmpty()) {
      notes.add(String.join(" ", unbacked));
    }
    return notes;
  }

  private List<String> origin() {
    var seconds = runs.stream().mapToDouble(Run::seconds).sum();
    var jvms = runs.stream().map(run -> run.configuration().jvm()).distinct().limit(MOST_JVMS);
    return List.of(
        "jcstress: " + (selected.jcstress().isEmpty() ? "unknown" : selected.jcstress()),
        "JVM: " + String.join("; ", jvms.toList()),
        "CPUs: " + selected.cpus(),
        String.format(
            Locale.ROOT,
            "%,d JVMs ran %,d tests, %,.0f s one after the other",
            runs.size(),
            verdict.judgements().size(),
            seconds));
  }

  private static void addTo(List<Section> sections, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(heading, List.of(bullets(lines))));
    }
  }

  private static Block bullets(List<String> lines) {
    var items = new ArrayList<Paragraph>();
    lines.stream()
        .limit(MOST_LINES)
        .map(line -> line.replaceFirst(KIND, ""))
        .map(PageText::plain)
        .map(Paragraph::of)
        .forEach(items::add);
    if (lines.size() > MOST_LINES) {
      items.add(
          Paragraph.of("... and %d more, in results.json".formatted(lines.size() - MOST_LINES)));
    }
    return new Bullets(items);
  }
}
