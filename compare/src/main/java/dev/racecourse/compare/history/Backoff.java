package dev.racecourse.compare.history;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a writer waits before it tries again: at random, so that writers come apart, and up to
 * twice as long after each failure, so that there is room for all.
 *
 * <p>Source: M. Brooker, "Exponential backoff and jitter" (2015), full jitter.
 */
final class Backoff {

  /** How often a writer tries. */
  static final int TRIES = 10;

  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 60_000;

  private Backoff() {}

  /**
   * Waits.
   *
   * @param failures so far
   */
  static void await(int failures) throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextLong(longest(failures) + 1));
  }

  static long longest(int failures) {
    return Math.min(LONGEST_MILLIS, FIRST_MILLIS << failures);
  }
}
