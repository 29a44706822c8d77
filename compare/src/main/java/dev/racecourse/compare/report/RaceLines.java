package dev.racecourse.compare.report;

import dev.racecourse.compare.report.RaceReport.Looked;
import dev.racecourse.compare.report.RaceReport.NotLooked;
import java.util.List;

/** What a report says about races, in whatever markup. */
final class RaceLines {

  private RaceLines() {}

  static List<String> plain(RaceReport races) {
    return races
        .diff()
        .map(diff -> new RaceText(diff).plain())
        .orElseGet(() -> List.of("races: not looked for, " + suite(races)));
  }

  static List<String> markdown(RaceReport races) {
    return races
        .diff()
        .map(diff -> new RaceText(diff).markdown())
        .orElseGet(() -> List.of("races: not looked for, " + suite(races)));
  }

  /** Whose race tests ran, or why none did. */
  static String suite(RaceReport races) {
    return races instanceof Looked looked ? looked.suite() : ((NotLooked) races).reason();
  }
}
