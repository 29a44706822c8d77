package dev.racecourse.blog.database;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells the log when changes cannot be made, why, and when they can be made again: a line each, not
 * one for each request. Thread-safe: its lock guards its fields, but for a look at one of them.
 */
final class Outages {
  /** Where some fail and others do not, a line is enough for so long. */
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final Consumer<String> log;
  private final LongSupplier nanos;
  private volatile boolean isOut;
  private long quietUntil;

  /**
   * None was seen yet.
   *
   * @param log takes a line
   * @param nanos the time, as {@link System#nanoTime} tells it
   */
  Outages(Consumer<String> log, LongSupplier nanos) {
    this.log = log;
    this.nanos = nanos;
    quietUntil = nanos.getAsLong();
  }

  /** A change was not made. */
  synchronized void seen(DatabaseException.Unavailable failure) {
    var now = nanos.getAsLong();
    if (!isOut && now - quietUntil >= 0) {
      isOut = true;
      quietUntil = now + QUIET.toNanos();
      log.accept("a change was not made: " + failure.getMessage());
    }
  }

  /** A change was made. */
  void over() {
    if (isOut) {
      tellTheEnd();
    }
  }

  private synchronized void tellTheEnd() {
    if (isOut) {
      isOut = false;
      log.accept("changes are made again");
    }
  }
}
