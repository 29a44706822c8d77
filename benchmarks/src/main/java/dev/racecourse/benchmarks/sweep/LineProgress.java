package dev.racecourse.benchmarks.sweep;

import java.io.PrintStream;
import java.time.Duration;

/** Progress for a log: a line when a cell is over, with the time left if the rest is like it. */
final class LineProgress implements Progress {
  private final PrintStream err;
  private final int cells;
  private final long startNanos = System.nanoTime();
  private int done;

  LineProgress(PrintStream err, int cells) {
    this.err = err;
    this.cells = cells;
  }

  @Override
  public void begin(Cell cell) {}

  @Override
  public void end(Cell cell, String outcome) {
    done++;
    var left = Duration.ofNanos((System.nanoTime() - startNanos) / done * (cells - done));
    err.printf(
        "%d of %d: %s: %s (%d:%02d left)%n",
        done, cells, cell, outcome, left.toMinutes(), left.toSecondsPart());
  }

  @Override
  public void close() {}
}
