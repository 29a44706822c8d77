package dev.racecourse.benchmarks.load;

import java.time.Duration;

/**
 * When each request is meant to start, counted from the first one. Requests are numbered from 0;
 * those of the warm-up come first.
 *
 * @param rate requests a second
 * @param users how many users send them
 * @param warmUp how long requests are sent before any is recorded
 * @param recorded how long requests that are recorded are meant to start
 * @param grace how long a request may still be sent after that, if all users were busy before
 */
record Plan(long rate, int users, Duration warmUp, Duration recorded, Duration grace) {
  private static final long SECOND_NANOS = 1_000_000_000;

  /** The first request that is recorded. */
  long firstRecorded() {
    return requestsBefore(warmUp.toNanos());
  }

  /** When the last request is meant to have started. */
  long endNanos() {
    return warmUp.plus(recorded).toNanos();
  }

  /**
   * When a request is meant to start. The parts are computed apart, as the whole would overflow.
   */
  long offsetNanos(long request) {
    return request / rate * SECOND_NANOS + request % rate * SECOND_NANOS / rate;
  }

  /** How many requests are to be recorded and are meant to start before then. */
  long recordedBefore(long offsetNanos) {
    return Math.max(0, requestsBefore(offsetNanos) - firstRecorded());
  }

  private long requestsBefore(long offsetNanos) {
    var partNanos = offsetNanos % SECOND_NANOS;
    return offsetNanos / SECOND_NANOS * rate + (partNanos * rate + SECOND_NANOS - 1) / SECOND_NANOS;
  }
}
