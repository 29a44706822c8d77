package dev.racecourse.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;

/** The last line of a terminal, where a bar is drawn over and over. Thread-safe: one lock. */
final class BarLine extends ConsoleProgressBarConsumer {
  private final PrintStream err;

  BarLine(PrintStream err) {
    super(err);
    this.err = err;
  }

  BarLine(PrintStream err, int width) {
    super(err, width);
    this.err = err;
  }

  @Override
  public synchronized void accept(String bar) {
    super.accept(bar);
    err.flush();
  }

  /** Puts words where the bar is; it is to be drawn again below them. */
  synchronized void printAbove(String words) {
    clear();
    err.println(words);
  }

  /** Leaves the line as it is, which is empty by then. */
  @Override
  public synchronized void close() {
    err.flush();
  }
}
