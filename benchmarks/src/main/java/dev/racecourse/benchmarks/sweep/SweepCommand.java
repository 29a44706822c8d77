package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.files.Reason;
import dev.racecourse.benchmarks.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** JMH's command line with a list for {@code -t}: measures, writes the results, shows the table. */
public final class SweepCommand {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final int INTERRUPTED = 130;

  private static final String DIFFERENCES =
      """

      This jar differs from plain JMH:
        -t <int,...>   Numbers of threads, measured one after the other. (default: 1,4,16)
        -foe           The default is true. If false, the sweep goes on and still ends with 1.
        -rf, -rff      The results are always written as JSON as well: to -rff if -rf is json or
                       not given, else to jmh-result.json beside it; environment.json stands
                       beside both. (default: jmh-result.json in the current directory)
        -o, -v         JMH's own report goes to jmh-result.log, beside the results, unless one of
                       these is given.
        -prof cost     CPU time, allocation and context switches per operation, of server and
                       client.
        -p target=     loopback (default), memory, or http://host:port of a server elsewhere.
        -p user=       What the usernames begin with. Their password is $BLOG_PASSWORD.
        -p serverThreads=  platform (default) or virtual (Java 21 or newer).
        Without the name of a benchmark, those of the package requests are measured.
        load           The other command of this jar: java -jar benchmarks.jar load --help
      """;

  private final PrintStream out;
  private final PrintStream err;
  private final String usual;

  /**
   * Writes to these streams.
   *
   * @param out the tables
   * @param err progress, and what went wrong
   * @param usual a regular expression of the benchmarks to measure if none is named
   */
  public SweepCommand(PrintStream out, PrintStream err, String usual) {
    this.usual = usual;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command.
   *
   * @return 0 if all was measured, 1 if something failed, 2 if nothing could be started, 130 if
   *     interrupted
   */
  public int run(String... argv) {
    try {
      var arguments = Arguments.of(argv);
      var options = new SweepOptions(arguments.ofJmh(), usual);
      if (options.asksForInformation()) {
        Main.main(arguments.ofJmh().toArray(String[]::new));
        if (options.shouldHelp()) {
          out.print(DIFFERENCES);
        }
        return 0;
      }
      return measure(options, arguments);
    } catch (CommandLineOptionException e) {
      err.println("benchmarks: " + reason(e));
      err.println("Nothing was measured. The options are listed by -h, the benchmarks by -l.");
      return MISUSED;
    } catch (IOException e) {
      err.println("benchmarks: the results cannot be written: " + Reason.of(e));
      return FAILED;
    }
  }

  /** JMH names its own class when it does not know a value such as that of {@code -rf}. */
  private static String reason(CommandLineOptionException e) {
    return String.valueOf(e.getMessage())
        .replaceFirst("No enum constant .*\\.", "an option has a value that JMH does not know: ");
  }

  private int measure(SweepOptions options, Arguments arguments)
      throws CommandLineOptionException, IOException {
    if (options.skipsVirtualThreads()) {
      err.println(
          "benchmarks: serverThreads=virtual is skipped: it needs Java 21 or newer, this is "
              + VirtualThreads.version(options));
      if (options.skipsAll()) {
        throw new CommandLineOptionException("there is nothing else to measure");
      }
    }
    var benchmarks = Selection.of(options, arguments.parameters());
    var files = ResultFiles.of(options, Clock.systemUTC().instant());
    var output = JmhOutput.of(options, out, files.log());
    try (var ctrlC = new Interruption()) {
      var outcome =
          new Sweep(options, output, files).run(benchmarks, arguments.threads(), err, ctrlC);
      if (!outcome.results().isEmpty()) {
        output.end(outcome.results());
        out.printf("%n%s%n", Report.of(outcome.results()));
        out.println("The results are in " + files.json() + ".");
      }
      return conclude(outcome, files);
    }
  }

  private int conclude(Outcome outcome, ResultFiles files) {
    for (var failure : outcome.failures()) {
      err.println("benchmarks: " + failure.cell() + " failed: " + failure.reason());
    }
    if (outcome.interrupted()) {
      err.println("benchmarks: interrupted; the fork that ran is lost.");
    } else if (outcome.failures().isEmpty()) {
      return 0;
    }
    err.println(
        outcome.results().isEmpty()
            ? "No result was written."
            : "What was measured besides is in " + files.json() + ".");
    return outcome.interrupted() ? INTERRUPTED : FAILED;
  }
}
