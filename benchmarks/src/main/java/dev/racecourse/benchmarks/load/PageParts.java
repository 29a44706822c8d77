package dev.racecourse.benchmarks.load;

import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sections of lines that servers and users have a say in: never markup, and without paths. */
final class PageParts {

  private PageParts() {}

  /** A list under a heading; empty if there is nothing in it. */
  static Optional<Section> section(String heading, List<String> lines) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(of(heading, lines));
  }

  /** What was asked for, and of which machine. */
  static Section origin(List<Fact> facts) {
    var lines = new ArrayList<String>();
    facts.forEach(fact -> lines.add(fact.name() + ": " + fact.words()));
    lines.add(
        "load generator: Java %s, %d processors, %s %s"
            .formatted(
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
    return of("How it was measured", lines);
  }

  private static Section of(String heading, List<String> lines) {
    return new Section(
        heading,
        List.of(
            new Bullets(
                lines.stream().map(line -> Paragraph.of(Markup.PAGE.message(line))).toList())));
  }
}
