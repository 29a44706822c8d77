package dev.racecourse.benchmarks.sweep;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Collection;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** JMH's command line with a list for {@code -t}: measures, writes the results, shows the table. */
public final class SweepCommand {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private static final String DIFFERENCES =
      """

      This jar differs from plain JMH:
        -t <int,...>   Numbers of threads, measured one after the other. (default: 1,2,4,8,16)
        -foe           The default is true. If false, the sweep goes on and still ends with 1.
        -rf, -rff      The results are always written as JSON as well: to -rff if -rf is json or
                       not given, else to jmh-result.json beside it; environment.json stands
                       beside both. (default: jmh-result.json in the current directory)
      """;

  private final PrintStream out;
  private final PrintStream err;

  /**
   * Writes to these streams.
   *
   * @param out JMH's report and the table
   * @param err what went wrong
   */
  public SweepCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command.
   *
   * @return 0 if all was measured, 1 if something failed, 2 if nothing could be started
   */
  public int run(String... argv) {
    try {
      var arguments = Arguments.of(argv);
      var options = new SweepOptions(arguments.ofJmh());
      if (options.asksForInformation()) {
        Main.main(arguments.ofJmh().toArray(String[]::new));
        if (options.shouldHelp()) {
          out.print(DIFFERENCES);
        }
        return 0;
      }
      return measure(options, arguments.threads());
    } catch (CommandLineOptionException e) {
      err.println("benchmarks: " + reason(e));
      err.println("Nothing was measured. The options are listed by -h, the benchmarks by -l.");
      return MISUSED;
    } catch (IOException e) {
      err.println("benchmarks: the results cannot be written: " + IoReason.of(e));
      return FAILED;
    }
  }

  /** JMH names its own class when it does not know a value such as that of {@code -rf}. */
  private static String reason(CommandLineOptionException e) {
    return String.valueOf(e.getMessage())
        .replaceFirst("No enum constant .*\\.", "an option has a value that JMH does not know: ");
  }

  private int measure(SweepOptions options, ThreadCounts threads)
      throws CommandLineOptionException, IOException {
    var output = JmhOutput.of(options, out);
    var benchmarks = select(options, output);
    var files = ResultFiles.of(options, Clock.systemUTC().instant());
    var outcome = new Sweep(options, output, files).run(benchmarks, threads);
    if (!outcome.results().isEmpty()) {
      output.end(outcome.results());
      show(ScalingTable.of(outcome.results()));
      out.println("The results are in " + files.json() + ".");
    }
    return conclude(outcome, files);
  }

  private void show(ScalingTable table) {
    if (!table.rows().isEmpty()) {
      out.printf("%n%s%n", TableText.of(table));
    }
  }

  private int conclude(Outcome outcome, ResultFiles files) {
    for (var failure : outcome.failures()) {
      err.println("benchmarks: " + failure.cell() + " failed: " + failure.reason());
    }
    if (outcome.failures().isEmpty()) {
      return 0;
    }
    err.println(
        outcome.results().isEmpty()
            ? "No result was written."
            : "What was measured besides is in " + files.json() + ".");
    return FAILED;
  }

  private static String noneLeft(SweepOptions options) {
    var none = "no benchmark matches " + String.join(" or ", options.selection());
    return options.getExcludes().isEmpty()
        ? none
        : none + " and none of -e " + String.join(",", options.getExcludes());
  }

  /** The full names of the benchmarks that the command line asks for. */
  private static Collection<String> select(SweepOptions options, JmhOutput output)
      throws CommandLineOptionException {
    try {
      var selected =
          BenchmarkList.defaultList()
              .find(output.format(), options.selection(), options.getExcludes())
              .stream()
              .map(BenchmarkListEntry::getUsername)
              .distinct()
              .toList();
      if (selected.isEmpty()) {
        throw new CommandLineOptionException(noneLeft(options));
      }
      return selected;
    } catch (PatternSyntaxException e) {
      throw new CommandLineOptionException(
          "'" + e.getPattern() + "' is no regular expression: " + e.getDescription(), e);
    }
  }
}
