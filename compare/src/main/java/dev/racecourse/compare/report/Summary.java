package dev.racecourse.compare.report;

import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.verdict.AllocationChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report in one line. */
final class Summary {

  private static final List<String> KINDS =
      List.of("SLOWER", "faster", "undecided", "not comparable", "no change", "identical");

  private Summary() {}

  static String of(Report report) {
    var parts = new ArrayList<String>();
    for (var kind : KINDS) {
      var count =
          report.judgements().stream()
              .filter(judgement -> VerdictText.of(judgement.verdict()).kind().equals(kind))
              .count();
      add(parts, count, kind.toLowerCase(Locale.ROOT));
    }
    add(parts, allocating(report, AllocationChange.More.class), "allocating more");
    add(parts, allocating(report, AllocationChange.Less.class), "allocating less");
    var counts = String.join(", ", parts);
    return report.ending() == Ending.INTERRUPTED ? "Interrupted; so far: " + counts : counts;
  }

  private static long allocating(Report report, Class<? extends AllocationChange> change) {
    return report.judgements().stream().filter(j -> change.isInstance(j.allocation())).count();
  }

  private static void add(List<String> parts, long count, String name) {
    if (count > 0) {
      parts.add(count + " " + name);
    }
  }
}
