package dev.racecourse.compare.pair;

import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairRecord;
import java.util.function.UnaryOperator;

/** Where pairs run. */
@FunctionalInterface
public interface PairRunner {

  /**
   * Runs a pair to its end.
   *
   * @param check may turn down what came of it
   */
  PairRecord run(PairRun pair, Runnable roundPlayed, UnaryOperator<PairOutcome> check)
      throws InterruptedException;
}
