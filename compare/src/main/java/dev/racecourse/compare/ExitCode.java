package dev.racecourse.compare;

import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.report.Gate;
import dev.racecourse.compare.report.Report;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.verdict.Judgement;
import dev.racecourse.compare.verdict.Verdict;

/** What the shell gets to know of a comparison. */
final class ExitCode {

  static final int FINE = 0;
  static final int WORSE = 1;
  static final int NOTHING_TO_SAY = 2;
  static final int UNDECIDED = 3;

  /** 128 and the number of SIGINT, as shells have it. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /**
   * The exit code of a report. What is proven to be worse outweighs what failed or is undecided: it
   * stays true whatever those would have said.
   */
  static int of(Report report) {
    var failOn = report.failOn();
    if (report.ending() == Ending.INTERRUPTED) {
      return INTERRUPTED;
    }
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

  private static boolean isUnmeasured(Judgement judgement) {
    return judgement.pairs() == 0 && !(judgement.verdict() instanceof Verdict.Identical);
  }
}
