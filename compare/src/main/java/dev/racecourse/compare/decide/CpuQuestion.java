package dev.racecourse.compare.decide;

import dev.racecourse.compare.sample.CellSample;

/** Whether head uses more CPU time per operation. */
final class CpuQuestion {

  private final boolean known;
  private final Answer answer;

  CpuQuestion(CellSample sample, Rule rule) {
    var ratios = sample.cpuLogRatios();
    known = ratios.length > 0;
    answer = Answer.of(ratios, rule.margin().log(), rule, pairs -> true);
  }

  /** Whether more pairs are wanted: what looks small is no reason to go on. */
  boolean isWanting() {
    return answer instanceof Answer.Open open && open.large();
  }

  /** Whether it is not known. */
  boolean isOpen() {
    return known && answer instanceof Answer.Open;
  }

  Verdict verdict() {
    return known ? answer.verdict(1, open -> "too few pairs to tell") : new Verdict.Unknown();
  }
}
