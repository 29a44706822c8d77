package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.Flagged;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.compare.races.RaceReport.OutOfTime;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A report in one line: what it comes to, and how many cells have which verdict. */
public final class Summary {

  private static final List<String> KINDS =
      List.of(
          "SLOWER", "FLAGGED", "faster", "undecided", "not comparable", "no change", "identical");

  private Summary() {}

  /** The line. */
  public static String of(Report report) {
    var parts = new ArrayList<String>();
    for (var kind : KINDS) {
      var count =
          report.decisions().stream()
              .filter(decision -> VerdictText.kind(decision.speed()).equals(kind))
              .count();
      add(parts, count, kind.toLowerCase(Locale.ROOT));
    }
    add(parts, count(report, cell -> cell.cpu() instanceof Worse), "with more CPU");
    add(parts, count(report, cell -> cell.cpu() instanceof Flagged), "flagged for more CPU");
    add(parts, count(report, cell -> cell.cpu() instanceof Better), "with less CPU");
    add(parts, count(report, cell -> allocation(cell) instanceof Worse), "allocating more");
    add(
        parts,
        count(report, cell -> allocation(cell) instanceof Flagged),
        "flagged for more allocation");
    add(parts, count(report, cell -> allocation(cell) instanceof Better), "allocating less");
    if (report.races() instanceof OutOfTime) {
      parts.add("race tests out of time");
    } else {
      report.races().diff().ifPresent(diff -> addRaces(parts, diff));
    }
    if (parts.isEmpty()) {
      parts.add("nothing measured");
    }
    return ExitCode.Conclusion.of(report).words() + String.join(", ", parts);
  }

  private static void addRaces(List<String> parts, RaceDiff diff) {
    var fresh = diff.findings().stream().filter(NewRace.class::isInstance).count();
    parts.add(fresh == 0 ? "no new race" : fresh + (fresh == 1 ? " NEW RACE" : " NEW RACES"));
    if (!diff.trustworthy()) {
      parts.add("race tests not trustworthy");
    }
  }

  private static long count(Report report, Predicate<CellDecision> what) {
    return report.decisions().stream().filter(what).count();
  }

  private static Verdict allocation(CellDecision cell) {
    return cell.allocation().verdict();
  }

  private static void add(List<String> parts, long count, String name) {
    if (count > 0) {
      parts.add(count + " " + name);
    }
  }
}
