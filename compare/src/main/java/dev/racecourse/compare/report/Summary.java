package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceReport.OutOfTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report in one line: what it comes to, and how many cells have which verdict. */
public final class Summary {

  private static final List<String> KINDS =
      List.of("SLOWER", "faster", "undecided", "not comparable", "no change", "identical");

  private Summary() {}

  /** The line. */
  public static String of(Report report) {
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
    if (report.races() instanceof OutOfTime) {
      parts.add("race tests out of time");
    } else {
      report.races().diff().ifPresent(diff -> addRaces(parts, diff));
    }
    return Conclusion.of(report).words() + String.join(", ", parts);
  }

  private static void addRaces(List<String> parts, RaceDiff diff) {
    var fresh = diff.findings().stream().filter(NewRace.class::isInstance).count();
    parts.add(fresh == 0 ? "no new race" : fresh + (fresh == 1 ? " NEW RACE" : " NEW RACES"));
    if (!diff.trustworthy()) {
      parts.add("race tests not trustworthy");
    }
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
