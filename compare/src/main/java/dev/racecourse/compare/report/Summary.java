package dev.racecourse.compare.report;

import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.verdict.Verdict;
import dev.racecourse.compare.verdict.Verdict.Faster;
import dev.racecourse.compare.verdict.Verdict.NoChange;
import dev.racecourse.compare.verdict.Verdict.NotComparable;
import dev.racecourse.compare.verdict.Verdict.Slower;
import dev.racecourse.compare.verdict.Verdict.Undecided;
import java.util.ArrayList;
import java.util.List;

/** A report in one line. */
final class Summary {

  private Summary() {}

  static String of(Report report) {
    var parts = new ArrayList<String>();
    add(parts, report, Slower.class, "slower");
    add(parts, report, Faster.class, "faster");
    add(parts, report, NoChange.class, "no change");
    add(parts, report, Undecided.class, "undecided");
    add(parts, report, NotComparable.class, "not comparable");
    var counts = String.join(", ", parts);
    return report.ending() == Ending.INTERRUPTED ? "Interrupted; so far: " + counts : counts;
  }

  private static void add(
      List<String> parts, Report report, Class<? extends Verdict> kind, String name) {
    var count = report.judgements().stream().filter(j -> kind.isInstance(j.verdict())).count();
    if (count > 0) {
      parts.add(count + " " + name);
    }
  }
}
