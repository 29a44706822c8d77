package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.load.LoadCommand;
import dev.racecourse.benchmarks.sweep.SweepCommand;
import dev.racecourse.console.RootLocale;
import java.util.Arrays;

/**
 * The command line of {@code benchmarks.jar}: JMH's own, swept over numbers of threads; or, after
 * the word {@code load}, that of the open-loop run.
 */
public final class BenchmarksMain {
  private static final String USUAL = "\\.requests\\.[A-Z]";
  private static final String ALL = "\\.requests\\.(more\\.)?[A-Z]";

  private BenchmarksMain() {}

  /** Runs the command; ends with its exit code. */
  public static void main(String[] argv) {
    RootLocale.use();
    var code =
        argv.length > 0 && argv[0].equals("load")
            ? new LoadCommand(BlogTarget::open, System.out, System.err)
                .run(Arrays.copyOfRange(argv, 1, argv.length))
            : new SweepCommand(System.out, System.err, USUAL, ALL).run(argv);
    if (code != 0) {
      System.exit(code);
    }
  }
}
