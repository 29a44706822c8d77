package dev.racecourse.compare.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.stats.Looks;
import java.util.ArrayList;
import java.util.List;

/**
 * What a report comes to: a number for the shell, and the same in words for a reader.
 *
 * @param exitCode of {@link ExitCode}
 * @param words that the report's one line begins with; none if there is nothing to block a merge
 */
record Conclusion(int exitCode, String words) {

  private static final int FIRST_LOOK = Looks.FIRST.pairs();

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
    var hit = report.failOn().stream().filter(gate -> gate.isHitBy(report)).toList();
    var fails = hit.stream().map(Gate::toString).collect(joining(", ", "FAILS (", "): "));
    if (hit.stream().anyMatch(gate -> gate != Gate.UNDECIDED)) {
      return new Conclusion(ExitCode.WORSE, fails);
    }
    var gaps = gaps(report);
    if (!gaps.isEmpty()) {
      var incomplete = "INCOMPLETE (" + String.join(", ", gaps) + "): ";
      return new Conclusion(ExitCode.NOTHING_TO_SAY, incomplete);
    }
    return hit.isEmpty()
        ? new Conclusion(ExitCode.FINE, "")
        : new Conclusion(ExitCode.UNDECIDED, fails);
  }

  /** Why silence means nothing, each reason in a few words. */
  private static List<String> gaps(Report report) {
    var judgements = report.judgements();
    var inTime = report.plan().budget().isPresent() ? " within --budget" : "";
    var gaps = new ArrayList<String>();
    if (judgements.stream().allMatch(judgement -> isShortOf(1, judgement))) {
      gaps.add("no cell was measured" + inTime);
    } else if (judgements.stream().allMatch(judgement -> isShortOf(FIRST_LOOK, judgement))) {
      gaps.add("no cell has the " + FIRST_LOOK + " pairs that a verdict takes" + inTime);
    }
    var failed = judgements.stream().filter(j -> j.verdict() instanceof Verdict.Failed).count();
    if (failed > 0) {
      gaps.add(failed + (failed == 1 ? " cell failed" : " cells failed"));
    }
    if (!report.races().diff().map(RaceDiff::trustworthy).orElse(true)) {
      gaps.add("race tests");
    }
    return gaps;
  }

  private static boolean isShortOf(int pairs, CellJudgement judgement) {
    return judgement.pairs() < pairs && !(judgement.verdict() instanceof Verdict.Identical);
  }
}
