package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.report.Report;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.console.DurationText;
import dev.racecourse.console.Interruption;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** JMH's command line for JVMs that take turns: measures, writes the results, shows the tables. */
public final class SweepCommand {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;
  private static final int INTERRUPTED = 130;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final String DIFFERENCES =
      """
      This jar differs from plain JMH:
        -t <int,...>   Numbers of threads. (default: 1,2,4,8,16)
        all            Measures all requests, not only the usual ones.
        --precision N% How large half of the interval of "of Ruler" may be. (default: 5%)
        --budget TIME  How long it may take, such as 15m. (default: 15m, or no limit with -f)
        --warmup TIME  How long a JVM may warm up before -wi; 0s: not at all. (default: 30s)
        --seed N       Of the random orders. (default: another each time, which is printed)
        --output DIR   A folder for the results, if -rff names none. (default: the current one)
        -f <int>       Rounds of fresh JVMs. (default: 3, then more where precision lacks)
        -foe           The default is true. If false, what fails is left out.
        -rf, -rff      The results are always written as JSON as well: to -rff if -rf is json or
                       not given, else to jmh-result.json beside it; the tables are in
                       jmh-result.txt, plots in jmh-result.html, the machine is in
                       environment.json beside them.
        -o             What the JVMs print. (default: jmh-result.log, beside the results)
        -p target=     loopback (default), memory, or http://host:port of a server elsewhere.
        -p store=      memory (default), sqlite or postgres, for a server that is not elsewhere.
        -p user=       What the usernames begin with. Their password is $BLOG_PASSWORD.
        -p serverThreads=  platform (default) or virtual (Java 21 or newer).
        -wm, -wmb, -tg, -f 0 and external profilers are for plain JMH:
                       java -cp benchmarks.jar org.openjdk.jmh.Main
        load           The other command of this jar: java -jar benchmarks.jar load --help
      """;

  private final PrintStream out;
  private final PrintStream err;
  private final String usual;
  private final String all;

  /**
   * Writes to these streams.
   *
   * @param out the tables
   * @param err progress, and what went wrong
   * @param usual a regular expression of the benchmarks to measure if none is named
   * @param all a regular expression of those that the word {@code all} stands for
   */
  public SweepCommand(PrintStream out, PrintStream err, String usual, String all) {
    this.out = out;
    this.err = err;
    this.usual = usual;
    this.all = all;
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
      var options = new SweepOptions(arguments.ofJmh(), arguments.all() ? all : usual);
      if (arguments.all() && !options.namesNothing()) {
        throw new CommandLineOptionException("all is every request: name no other benchmark");
      }
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
      err.println("benchmarks: " + Reason.of(e));
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
    var plan = SweepPlan.of(arguments, options);
    var seed = arguments.seed().orElseGet(() -> new Random().nextLong(1_000_000));
    var files =
        ResultFiles.of(
            options,
            arguments.output().orElse(Path.of("")),
            new ResultFiles.Origin(Clock.systemUTC().instant(), seed),
            Reports.of(plan));
    var lock = JmhLock.take();
    var ctrlC = new Interruption("benchmarks", PATIENCE, err);
    try {
      files.begin();
      return conclude(sweep(plan, files, seed, options.failsFast()), plan, files, seed);
    } finally {
      ctrlC.close();
      lock.close();
    }
  }

  private Outcome sweep(SweepPlan plan, ResultFiles files, long seed, boolean failFast)
      throws IOException {
    var random = new Random(seed);
    var sweep =
        new Sweep(
            new HeatChoice(plan.heats(), plan.goal(), random),
            plan.options(),
            new HeatTimes(plan.options().iterations(), plan.options().warmUpLimit()),
            new Budget(plan.budget()),
            failFast,
            files,
            random);
    try (var progress = Progress.on(err, "s")) {
      return sweep.run(new Samples(plan.rulers()), progress);
    }
  }

  private int conclude(Outcome outcome, SweepPlan plan, ResultFiles files, long seed)
      throws CommandLineOptionException, IOException {
    var measured = !outcome.samples().cells().isEmpty();
    if (!measured && outcome.failures().isEmpty() && !outcome.interrupted()) {
      throw new CommandLineOptionException(
          "--budget %s is too short to measure anything; give more, or fewer benchmarks or -t"
              .formatted(DurationText.format(plan.budget().orElseThrow())));
    }
    if (measured) {
      files.end(outcome);
      out.printf("%n%s%n", Report.of(outcome.samples(), plan.goal().precision()));
      out.println(
          "The results are in %s, with plots in %s; --seed %d."
              .formatted(files.json(), files.page(), seed));
    }
    var missing = plan.cells().stream().filter(cell -> !outcome.has(cell)).count();
    if (outcome.leftOut() > 0 && !outcome.interrupted()) {
      err.println(
          missing == 0
              ? "benchmarks: --budget was too short: some rows have fewer JVMs than asked for"
              : "benchmarks: --budget was too short: " + missing + " rows are missing");
    }
    for (var failure : outcome.failures()) {
      err.println("benchmarks: " + failure.cell() + " failed: " + failure.reason());
    }
    if (outcome.interrupted()) {
      err.println("benchmarks: interrupted; what was measured only in part is left out.");
    } else if (outcome.failures().isEmpty() && missing == 0) {
      return 0;
    }
    err.println(
        measured
            ? "Everything else that was measured is in " + files.json() + "."
            : "No result was written; --seed " + seed + ".");
    return outcome.interrupted() ? INTERRUPTED : FAILED;
  }
}
