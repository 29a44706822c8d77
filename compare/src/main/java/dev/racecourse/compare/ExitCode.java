package dev.racecourse.compare;

import dev.racecourse.compare.report.Report;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.verdict.Verdict.Failed;
import dev.racecourse.compare.verdict.Verdict.NotComparable;
import dev.racecourse.compare.verdict.Verdict.Slower;

/** What the shell gets to know of a comparison. */
final class ExitCode {

  static final int FINE = 0;
  static final int SLOWER = 1;
  static final int NOTHING_TO_SAY = 2;

  /** 128 and the number of SIGINT, as shells have it. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /**
   * The exit code of a report. A proven slowdown outweighs a cell that failed: it stays true
   * whatever that cell would have said.
   */
  static int of(Report report) {
    var verdicts = report.judgements().stream().map(judgement -> judgement.verdict()).toList();
    if (report.ending() == Ending.INTERRUPTED) {
      return INTERRUPTED;
    }
    if (verdicts.stream().anyMatch(Slower.class::isInstance)) {
      return SLOWER;
    }
    var failed = verdicts.stream().anyMatch(Failed.class::isInstance);
    var nothing = verdicts.stream().allMatch(NotComparable.class::isInstance);
    return failed || nothing ? NOTHING_TO_SAY : FINE;
  }
}
