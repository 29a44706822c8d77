package dev.racecourse.compare.decide;

/** Whether an operation costs more on head: CPU time, or bytes. */
final class CostQuestion {

  private final boolean known;
  private final Answer answer;

  /**
   * Asks.
   *
   * @param values one per pair, above 0 where head costs more; none if it is unknown
   * @param margin the smallest difference of interest, in the unit of the values
   */
  CostQuestion(double[] values, double margin, Rule rule) {
    known = values.length > 0;
    answer = Answer.of(values, margin, rule, pairs -> true);
  }

  /** Whether more pairs are wanted: what looks small is no reason to go on. */
  boolean isWanting() {
    return answer instanceof Answer.Open open && open.lead() != Answer.Lead.NONE;
  }

  /** Whether it may be told by more pairs. */
  boolean isOpen() {
    return known && answer instanceof Answer.Open;
  }

  Verdict verdict() {
    return known ? answer.verdict(1, open -> "too few pairs to tell") : new Verdict.Unknown();
  }
}
