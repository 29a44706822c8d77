package dev.racecourse.benchmarks.sweep;

import java.util.concurrent.TimeUnit;

/** Where a sweep is, and how long the rest takes if the rest is like what was. */
final class Progress {
  private final ThreadCounts threads;
  private final int cells;
  private final long startNanos = System.nanoTime();
  private int done;

  /**
   * Starts now.
   *
   * @param benchmarks how many there are for each number of threads
   */
  Progress(ThreadCounts threads, int benchmarks) {
    this.threads = threads;
    this.cells = threads.counts().size() * benchmarks;
  }

  /** The line to show before the next cell. */
  String next(Cell cell) {
    var line =
        "# Sweep: threads %d of %s, %s, %d of %d%s"
            .formatted(cell.threads(), threads, cell.name(), done + 1, cells, rest());
    done++;
    return line;
  }

  private String rest() {
    if (done == 0) {
      return "";
    }
    var nanos = (System.nanoTime() - startNanos) / done * (cells - done);
    var minutes = TimeUnit.NANOSECONDS.toSeconds(nanos) / 60 + 1;
    return minutes == 1
        ? ", less than a minute left"
        : ", less than %d minutes left".formatted(minutes);
  }
}
