package dev.racecourse.benchmarks.load;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** Where a run is: one line that changes on a terminal, else a line now and then. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 99;

  private final Plan plan;
  private final Course course;
  private final PrintStream err;
  private final boolean terminal;
  private long answeredBefore;
  private long shownNanos = System.nanoTime();

  /**
   * Nothing is shown yet.
   *
   * @param terminal whether the line can be written over
   */
  Progress(Plan plan, Course course, PrintStream err, boolean terminal) {
    this.plan = plan;
    this.course = course;
    this.err = err;
    this.terminal = terminal;
  }

  static Progress of(Plan plan, Course course, PrintStream err) {
    // Where colours would be in place, so is a line that changes.
    return new Progress(plan, course, err, Ansi.AUTO.enabled());
  }

  /** How long to wait before the next line. */
  long pauseNanos() {
    return TimeUnit.SECONDS.toNanos(terminal ? 1 : 5);
  }

  /** Shows what happened since the last line. */
  void show() {
    err.print(terminal ? "\r" + line() : line() + System.lineSeparator());
    err.flush();
  }

  private String line() {
    var elapsed = Math.max(0, Math.min(plan.endNanos(), course.schedule().elapsedNanos()));
    var warmingUp = elapsed < TimeUnit.SECONDS.toNanos(plan.warmUpSeconds());
    var tally = warmingUp ? course.warmUp() : course.recorded();
    var latency = tally.latency.latest();
    var left = TimeUnit.NANOSECONDS.toSeconds(plan.endNanos() - elapsed);
    var line =
        String.format(
            Locale.ROOT,
            "%s%d of %d s, %d:%02d left: %,.0f/s, p99 %s ms, max %s ms, errors: %,d",
            warmingUp ? "warm-up: " : "",
            TimeUnit.NANOSECONDS.toSeconds(elapsed),
            TimeUnit.NANOSECONDS.toSeconds(plan.endNanos()),
            left / 60,
            left % 60,
            rate(),
            Millis.of(latency, 99),
            Millis.of(latency, Percentiles.MAX),
            tally.errors());
    return terminal ? String.format("%-" + WIDTH + "s", line) : line;
  }

  private double rate() {
    var answered = course.warmUp().answered() + course.recorded().answered();
    var now = System.nanoTime();
    var rate =
        (double) (answered - answeredBefore) * TimeUnit.SECONDS.toNanos(1) / (now - shownNanos);
    answeredBefore = answered;
    shownNanos = now;
    return rate;
  }

  /** Leaves the line, if there is one. */
  @Override
  public void close() {
    if (terminal) {
      err.println();
    }
  }
}
