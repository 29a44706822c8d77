package dev.racecourse.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress for a log: a line now and then, such as {@code 10 of 86 JVMs, 2:04 left}. Thread-safe:
 * one lock.
 */
final class LineProgress implements Progress {
  static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final PrintStream err;
  private final String task;
  private final LongSupplier nanoTime;
  private long nextNanos;

  LineProgress(PrintStream err, String task) {
    this(err, task, System::nanoTime);
  }

  LineProgress(PrintStream err, String task, LongSupplier nanoTime) {
    this.err = err;
    this.task = task;
    this.nanoTime = nanoTime;
    this.nextNanos = nanoTime.getAsLong();
  }

  @Override
  public synchronized void show(long done, long total, Duration left, String message) {
    var now = nanoTime.getAsLong();
    if (now - nextNanos >= 0) {
      nextNanos = now + INTERVAL_NANOS;
      say(String.format(Locale.ROOT, "%d of %d %s, %s", done, total, task, ending(left, message)));
    }
  }

  @Override
  public synchronized void say(String line) {
    err.println(line);
    err.flush();
  }

  @Override
  public void close() {}

  /** The time left and the message, which lines end with, and bars, too. */
  static String ending(Duration left, String message) {
    return DurationText.clock(left) + " left" + (message.isEmpty() ? "" : ": " + message);
  }
}
