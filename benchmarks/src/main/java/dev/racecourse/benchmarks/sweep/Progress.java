package dev.racecourse.benchmarks.sweep;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/** Hears how far a sweep has come. */
interface Progress extends AutoCloseable {

  /** A bar on a terminal, else a line a cell. */
  static Progress on(PrintStream err, int cells) {
    // Where colours would be in place, so is a bar.
    return Ansi.AUTO.enabled() ? new BarProgress(cells) : new LineProgress(err, cells);
  }

  /** A cell is about to be measured. */
  void begin(Cell cell);

  /**
   * A cell is over.
   *
   * @param outcome such as its score
   */
  void end(Cell cell, String outcome);

  @Override
  void close();
}
