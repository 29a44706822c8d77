package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.compare.races.RaceReport.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a report says about races. */
final class RaceLines {

  private RaceLines() {}

  static List<String> plain(RaceReport races) {
    return lines(races, RaceText::plain);
  }

  static List<String> markdown(RaceReport races) {
    return lines(races, RaceText::markdown);
  }

  private static List<String> lines(RaceReport races, Function<RaceText, List<String>> text) {
    var note = "races: " + (races.diff().isEmpty() ? "not looked for, " : "") + races.note();
    if (races instanceof Looked looked) {
      var lines = new ArrayList<>(text.apply(new RaceText(looked.found())));
      lines.add(note);
      return lines;
    }
    return races
        .listed()
        .map(suites -> text.apply(new RaceText(note, suites)))
        .orElse(List.of(note));
  }
}
