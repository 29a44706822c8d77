package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.compare.races.RaceReport.Looked;
import dev.racecourse.console.Markup;
import dev.racecourse.console.WrappedText;
import dev.racecourse.races.report.DiffText;
import java.util.ArrayList;
import java.util.List;

/** What a report says about races: what was found, and whose tests ran, or why none did. */
record RaceText(RaceReport races) {

  /** The lines for a terminal, at most 100 columns wide; what does not fit goes on indented. */
  List<String> plain() {
    return WrappedText.lines(lines(Markup.PLAIN));
  }

  /** The lines for a pull request, in GitHub's Markdown. */
  List<String> markdown() {
    return lines(Markup.MARKDOWN);
  }

  /** The lines for a page. */
  List<String> page() {
    return lines(Markup.PAGE);
  }

  private List<String> lines(Markup markup) {
    var note = "races: " + (races.diff().isEmpty() ? "not looked for, " : "") + races.note();
    if (races instanceof Looked looked) {
      var lines = new ArrayList<>(new DiffText(looked.found(), markup).lines());
      lines.add(note);
      return lines;
    }
    return races
        .listed()
        .map(suites -> new DiffText(suites, markup).lines(note))
        .orElse(List.of(note));
  }
}
