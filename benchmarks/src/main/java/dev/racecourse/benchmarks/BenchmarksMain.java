package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.sweep.SweepCommand;

/** The command line of {@code benchmarks.jar}: JMH's own, swept over numbers of threads. */
public final class BenchmarksMain {
  private BenchmarksMain() {}

  /** Runs the sweep; ends with 1 if it failed, with 2 if it could not start. */
  public static void main(String[] argv) {
    var code = new SweepCommand(System.out, System.err, "\\.requests\\.").run(argv);
    if (code != 0) {
      System.exit(code);
    }
  }
}
