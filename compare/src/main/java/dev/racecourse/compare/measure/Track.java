package dev.racecourse.compare.measure;

import java.util.function.UnaryOperator;

/** Where pairs run. */
@FunctionalInterface
interface Track {

  /**
   * Runs a pair to its end.
   *
   * @param check may turn down what came of it
   */
  PairRecord run(Pair pair, Runnable roundPlayed, UnaryOperator<PairOutcome> check)
      throws InterruptedException;
}
