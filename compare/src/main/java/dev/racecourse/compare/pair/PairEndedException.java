package dev.racecourse.compare.pair;

import dev.racecourse.compare.sample.PairOutcome;

/** Ends a pair from inside of a listener, whose methods declare no exception. */
final class PairEndedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient PairOutcome outcome;

  PairEndedException(PairOutcome outcome) {
    super(outcome.toString());
    this.outcome = outcome;
  }

  /** What came of the pair. */
  PairOutcome outcome() {
    return outcome;
  }
}
