package dev.racecourse.compare.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.races.diff.RaceDiff;
import java.util.ArrayList;
import java.util.List;

/** What the shell gets to know of a comparison. */
public final class ExitCode {

  /** Nothing that a merge is to be blocked for. */
  public static final int FINE = 0;

  /** Something is worse. */
  public static final int WORSE = 1;

  /** Something could not be built or measured, or too little of everything. */
  public static final int NOTHING_TO_SAY = 2;

  /** There is too little evidence, and that blocks a merge. */
  public static final int UNDECIDED = 3;

  /** Something may be worse, and there were too few pairs to say so. */
  public static final int FLAGGED = 4;

  /** 128 and the number of SIGINT, as shells have it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The exit code of a report; of one that ended before its time, whatever it says so far. */
  public static int of(Report report) {
    return Conclusion.of(report).exitCode();
  }

  /**
   * What a report comes to: a number for the shell, and the same in words for a reader.
   *
   * @param words that the report's one line begins with; none if there is nothing to block a merge
   */
  record Conclusion(int exitCode, String words) {

    static Conclusion of(Report report) {
      return switch (report.ending()) {
        case COMPLETE -> ofComplete(report);
        case INTERRUPTED -> new Conclusion(INTERRUPTED, "Interrupted; so far: ");
        case FAILED -> new Conclusion(NOTHING_TO_SAY, "Stopped by an error; so far: ");
      };
    }

    /**
     * What is proven to be worse outweighs what failed or is undecided: it stays true whatever
     * those would have said.
     */
    private static Conclusion ofComplete(Report report) {
      var hit = report.failOn().stream().sorted().filter(gate -> gate.isHitBy(report)).toList();
      var fails = hit.stream().map(Gate::toString).collect(joining(", ", "FAILS (", "): "));
      if (hit.stream().anyMatch(gate -> gate.exitCode() == WORSE)) {
        return new Conclusion(WORSE, fails);
      }
      var gaps = gaps(report);
      if (!gaps.isEmpty()) {
        var incomplete = "INCOMPLETE (" + String.join(", ", gaps) + "): ";
        return new Conclusion(NOTHING_TO_SAY, incomplete);
      }
      return hit.isEmpty()
          ? new Conclusion(FINE, "")
          : new Conclusion(hit.get(0).exitCode(), fails);
    }

    /** Why silence means nothing, each reason in a few words. */
    private static List<String> gaps(Report report) {
      var gaps = new ArrayList<String>();
      if (!report.heading().isOfRacesOnly()) {
        addUnmeasured(report, gaps);
      }
      var failed =
          report.decisions().stream().filter(d -> d.speed() instanceof Verdict.Failed).count();
      if (failed > 0) {
        gaps.add(failed + (failed == 1 ? " cell failed" : " cells failed"));
      }
      if (!report.races().diff().map(RaceDiff::trustworthy).orElse(true)) {
        gaps.add("race tests");
      }
      return gaps;
    }

    private static void addUnmeasured(Report report, List<String> gaps) {
      var decisions = report.decisions();
      var inTime = report.heading().plan().budget().isPresent() ? " within --budget" : "";
      if (decisions.stream().allMatch(decision -> isShortOf(1, decision))) {
        gaps.add("no cell was measured" + inTime);
      } else if (decisions.stream().allMatch(cell -> isShortOf(Rule.FIRST_LOOK, cell))) {
        gaps.add("no cell got " + Rule.FIRST_LOOK + " pairs" + inTime);
      }
    }

    private static boolean isShortOf(int pairs, CellDecision decision) {
      return decision.pairs() < pairs && !(decision.speed() instanceof Verdict.Identical);
    }
  }
}
