package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.Verdict.NoChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a reader has to know to read the table. */
final class Legend {

  private Legend() {}

  static List<String> of(Report report) {
    var lines = new ArrayList<String>();
    lines.add(
        "head/base is a ratio of speeds: below 1, head is slower. CPU is head over base, too:");
    lines.add("the CPU time of the whole process per operation, with half of its 95 % interval.");
    var unseen = unseenShare(report);
    if (unseen.isPresent()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "No change: a change that only up to %.0f %% of JVMs have may have been missed.",
              100 * unseen.getAsDouble()));
    }
    return lines;
  }

  private static OptionalDouble unseenShare(Report report) {
    return report.decisions().stream()
        .filter(cell -> cell.speed() instanceof NoChange)
        .mapToDouble(cell -> cell.unseenShare())
        .max();
  }
}
