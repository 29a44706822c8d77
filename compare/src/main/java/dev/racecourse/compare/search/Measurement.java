package dev.racecourse.compare.search;

import java.util.List;

/**
 * Measures commits that are built. What was measured once is kept: commits with the same classes
 * are the same to it, and a bisection that is resumed gets it again.
 *
 * @param <V> what comes of it
 */
@FunctionalInterface
interface Measurement<V> {

  /**
   * Measures again.
   *
   * @param commits that are measured together, oldest first
   * @param known how many values of the same commits are known already
   * @param wanted how many more are wanted at most, at least 1
   */
  Measured<V> next(List<Built> commits, int known, int wanted) throws InterruptedException;

  /** What came of it. */
  sealed interface Measured<V> {

    /** At least one value. */
    record Values<V>(List<V> values) implements Measured<V> {}

    /**
     * It fails again and again.
     *
     * @param why in a few words
     */
    record Impossible<V>(String why) implements Measured<V> {}

    /** The budget is over. */
    record OutOfTime<V>() implements Measured<V> {}
  }
}
