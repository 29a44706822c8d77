package dev.racecourse.benchmarks.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * What happened to the requests of a run. Thread-safe: each part of it is; one thread reads the
 * timings.
 */
final class Tally {
  /** A request that starts later than this counts as late. */
  static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** From the intended start to the answer. */
  final Timing latency = new Timing();

  /** From the real start to the answer. */
  final Timing service = new Timing();

  /** From the intended start to the real one, where a user had nothing to do but to wait for it. */
  final Timing wakeUps = new Timing();

  /** Answers with an unexpected status, by status. */
  final Counter unexpected = new Counter();

  /** Requests without an answer, by reason. */
  final Counter failed = new Counter();

  /** Attempts to replace a caller that did not succeed, by reason. */
  final Counter failedConnects = new Counter();

  private final LongAdder sent = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder lateForWantOfUsers = new LongAdder();
  private final LongAccumulator lastEndNanos;

  /**
   * Nothing has happened yet.
   *
   * @param originNanos no request starts before, as {@link System#nanoTime} has it
   */
  Tally(long originNanos) {
    lastEndNanos = new LongAccumulator(Math::max, originNanos);
  }

  /**
   * A request starts.
   *
   * @param lateNanos how long after its intended start
   * @param awaited whether a user had been waiting for it
   */
  void started(long lateNanos, boolean awaited) {
    sent.increment();
    if (awaited) {
      wakeUps.record(lateNanos);
    } else if (lateNanos > LATE_NANOS) {
      lateForWantOfUsers.increment();
    }
  }

  /** It is answered; all times as {@link System#nanoTime} has them. */
  void answered(Answer answer, long intendedNanos, long startNanos, long endNanos) {
    lastEndNanos.accumulate(endNanos);
    if (answer.expected()) {
      answered.increment();
      latency.record(endNanos - intendedNanos);
      service.record(endNanos - startNanos);
    } else {
      unexpected.add(Integer.toString(answer.status()));
    }
  }

  long answered() {
    return answered.sum();
  }

  long lateForWantOfUsers() {
    return lateForWantOfUsers.sum();
  }

  /** How many requests got no expected answer. */
  long errors() {
    return unexpected.sum() + failed.sum();
  }

  /** When the last answer was complete, as {@link System#nanoTime} has it. */
  long lastEndNanos() {
    return lastEndNanos.get();
  }

  /** What became of so many requests that were to be sent. */
  Counts counts(long due) {
    return new Counts(due, sent.sum(), answered(), unexpected.sum(), failed.sum());
  }
}
