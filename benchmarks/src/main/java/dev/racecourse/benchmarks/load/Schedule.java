package dev.racecourse.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A plan under way. Thread-safe: requests are given out by one atomic counter, and the end is
 * volatile and only ever moves nearer.
 */
final class Schedule {
  /** Given out when there is no request left to send. */
  static final long NONE = -1;

  private static final long SLACK_NANOS = 10_000_000;

  private final Plan plan;
  private final long originNanos;
  private final AtomicLong next = new AtomicLong();
  private volatile long endNanos;
  private volatile long deadlineNanos;

  /**
   * A schedule of this plan.
   *
   * @param originNanos when request 0 is meant to start, as {@link System#nanoTime} has it
   */
  Schedule(Plan plan, long originNanos) {
    this.plan = plan;
    this.originNanos = originNanos;
    this.endNanos = plan.endNanos();
    this.deadlineNanos = plan.endNanos() + plan.grace().toNanos();
  }

  /** The next request, for one user to send, or {@link #NONE}. */
  long take() {
    if (!hasMore()) {
      return NONE;
    }
    var request = next.getAndIncrement();
    return includes(request) ? request : NONE;
  }

  /** Whether there may be a request left to take. */
  boolean hasMore() {
    return !isOver() && includes(next.get());
  }

  /** Whether that request is meant to start before the end. */
  boolean includes(long request) {
    return plan.offsetNanos(request) < endNanos;
  }

  boolean isRecorded(long request) {
    return request >= plan.firstRecorded();
  }

  /** When that request is meant to start, as {@link System#nanoTime} has it. */
  long intendedNanos(long request) {
    return originNanos + plan.offsetNanos(request);
  }

  /** Whether it is too late to send anything. */
  boolean isOver() {
    return elapsedNanos() >= deadlineNanos;
  }

  /** Whether what is due now is not recorded yet. */
  boolean isWarmingUp() {
    return elapsedNanos() < plan.warmUp().toNanos();
  }

  /** How long ago request 0 was meant to start; zero before. */
  Duration elapsed() {
    return Duration.ofNanos(Math.max(0, elapsedNanos()));
  }

  private long elapsedNanos() {
    return System.nanoTime() - originNanos;
  }

  /** Ends the schedule now. What is due already may still be sent for this long. */
  void cut(Duration grace) {
    // A little later than now, so that nobody has begun what is not due yet.
    var now = Math.max(0, elapsedNanos() + SLACK_NANOS);
    endNanos = Math.min(endNanos, now);
    deadlineNanos = Math.min(deadlineNanos, now + grace.toNanos());
  }

  /** How many requests are to be recorded. */
  long due() {
    return plan.recordedBefore(endNanos);
  }

  /** How many requests are to be recorded and were meant to start that long ago or earlier. */
  long due(Duration ago) {
    return plan.recordedBefore(Math.min(endNanos, Math.max(0, elapsedNanos() - ago.toNanos())));
  }

  /** How long requests that are recorded are meant to start. */
  long recordedNanos() {
    return Math.max(0, endNanos - plan.warmUp().toNanos());
  }

  /** From when on requests are recorded, as {@link System#nanoTime} has it. */
  long recordedFromNanos() {
    return originNanos + plan.warmUp().toNanos();
  }
}
