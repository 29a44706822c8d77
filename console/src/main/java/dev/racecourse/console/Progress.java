package dev.racecourse.console;

import java.io.PrintStream;
import java.time.Duration;
import picocli.CommandLine.Help.Ansi;

/** Shows how far a long task has come, and how long the rest takes. Thread-safe. */
public interface Progress extends AutoCloseable {

  /**
   * A bar on a terminal, else a line now and then.
   *
   * @param task what is counted, such as {@code JVMs}
   */
  static Progress on(PrintStream err, String task) {
    // Where colours would be in place, so is a bar.
    return Ansi.AUTO.enabled() ? new BarProgress(err, task) : new LineProgress(err, task);
  }

  /**
   * Shows where the task is; may be called any number of times.
   *
   * @param left how long the rest takes, as it looks now
   * @param message what is being done; may be empty
   */
  void show(long done, long total, Duration left, String message);

  /** Prints a line that must not be missed. */
  void say(String line);

  /** Takes the bar away, if there is one. */
  @Override
  void close();
}
