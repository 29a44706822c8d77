package dev.racecourse.compare.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.races.RaceDiff;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report comes to: a number for the shell, and the same in words for a reader.
 *
 * @param exitCode of {@link ExitCode}
 * @param words that the report's one line begins with; none if there is nothing to block a merge
 */
record Conclusion(int exitCode, String words) {

  private static final int FIRST_LOOK = Rule.FIRST_LOOK;

  static Conclusion of(Report report) {
    return switch (report.ending()) {
      case COMPLETE -> ofComplete(report);
      case INTERRUPTED -> new Conclusion(ExitCode.INTERRUPTED, "Interrupted; so far: ");
      case FAILED -> new Conclusion(ExitCode.NOTHING_TO_SAY, "Stopped by an error; so far: ");
    };
  }

  /**
   * What is proven to be worse outweighs what failed or is undecided: it stays true whatever those
   * would have said.
   */
  private static Conclusion ofComplete(Report report) {
    var hit = report.failOn().stream().sorted().filter(gate -> gate.isHitBy(report)).toList();
    var fails = hit.stream().map(Gate::toString).collect(joining(", ", "FAILS (", "): "));
    if (hit.stream().anyMatch(gate -> gate.exitCode() == ExitCode.WORSE)) {
      return new Conclusion(ExitCode.WORSE, fails);
    }
    var gaps = gaps(report);
    if (!gaps.isEmpty()) {
      var incomplete = "INCOMPLETE (" + String.join(", ", gaps) + "): ";
      return new Conclusion(ExitCode.NOTHING_TO_SAY, incomplete);
    }
    return hit.isEmpty()
        ? new Conclusion(ExitCode.FINE, "")
        : new Conclusion(hit.get(0).exitCode(), fails);
  }

  /** Why silence means nothing, each reason in a few words. */
  private static List<String> gaps(Report report) {
    var decisions = report.decisions();
    var inTime = report.heading().plan().budget().isPresent() ? " within --budget" : "";
    var gaps = new ArrayList<String>();
    if (decisions.stream().allMatch(decision -> isShortOf(1, decision))) {
      gaps.add("no cell was measured" + inTime);
    } else if (decisions.stream().allMatch(decision -> isShortOf(FIRST_LOOK, decision))) {
      gaps.add("no cell has the " + FIRST_LOOK + " pairs that a verdict takes" + inTime);
    }
    var failed = decisions.stream().filter(cell -> cell.speed() instanceof Verdict.Failed).count();
    if (failed > 0) {
      gaps.add(failed + (failed == 1 ? " cell failed" : " cells failed"));
    }
    if (!report.races().diff().map(RaceDiff::trustworthy).orElse(true)) {
      gaps.add("race tests");
    }
    return gaps;
  }

  private static boolean isShortOf(int pairs, CellDecision decision) {
    return decision.pairs() < pairs && !(decision.speed() instanceof Verdict.Identical);
  }
}
