package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.verdict.CellJudgement;
import dev.racecourse.compare.verdict.Verdict;

/** What the shell gets to know of a comparison. */
public final class ExitCode {

  /** Nothing that a merge is to be blocked for. */
  public static final int FINE = 0;

  /** Something is worse. */
  public static final int WORSE = 1;

  /** Something could not be built or measured. */
  public static final int NOTHING_TO_SAY = 2;

  /** There is too little evidence, and that blocks a merge. */
  public static final int UNDECIDED = 3;

  /** 128 and the number of SIGINT, as shells have it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The exit code of a report; of one that ended before its time, whatever it says so far. */
  public static int of(Report report) {
    return switch (report.ending()) {
      case COMPLETE -> ofComplete(report);
      case INTERRUPTED -> INTERRUPTED;
      case FAILED -> NOTHING_TO_SAY;
    };
  }

  /**
   * What is proven to be worse outweighs what failed or is undecided: it stays true whatever those
   * would have said.
   */
  private static int ofComplete(Report report) {
    var failOn = report.failOn();
    if (failOn.stream().anyMatch(gate -> gate != Gate.UNDECIDED && gate.isHitBy(report))) {
      return WORSE;
    }
    if (hasFailed(report)) {
      return NOTHING_TO_SAY;
    }
    return failOn.contains(Gate.UNDECIDED) && Gate.UNDECIDED.isHitBy(report) ? UNDECIDED : FINE;
  }

  /** Something, or everything, could not be measured. */
  private static boolean hasFailed(Report report) {
    var verdicts = report.judgements().stream().map(judgement -> judgement.verdict()).toList();
    return verdicts.stream().anyMatch(Verdict.Failed.class::isInstance)
        || report.judgements().stream().allMatch(ExitCode::isUnmeasured)
        || !report.races().diff().map(RaceDiff::trustworthy).orElse(true);
  }

  private static boolean isUnmeasured(CellJudgement judgement) {
    return judgement.pairs() == 0 && !(judgement.verdict() instanceof Verdict.Identical);
  }
}
