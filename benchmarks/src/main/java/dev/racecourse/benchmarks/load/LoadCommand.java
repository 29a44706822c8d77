package dev.racecourse.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.benchmarks.files.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code load}: checks the command line, makes the run, tells and keeps the results.
 */
public final class LoadCommand {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  /** 128 and the number of SIGINT, as shells have it. */
  private static final int INTERRUPTED = 130;

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Crowds crowds;
  private final PrintStream out;
  private final PrintStream err;
  private final Duration grace;

  /**
   * A command that writes to these streams.
   *
   * @param crowds where its users come from
   * @param out the report
   * @param err progress, and what went wrong
   */
  public LoadCommand(Crowds crowds, PrintStream out, PrintStream err) {
    this(crowds, out, err, GRACE);
  }

  LoadCommand(Crowds crowds, PrintStream out, PrintStream err, Duration grace) {
    this.crowds = crowds;
    this.out = out;
    this.err = err;
    this.grace = grace;
  }

  /**
   * Runs the command.
   *
   * @param argv all that follows the word load
   * @return 0 if all is well, 1 if the limit is not held or a request has no expected answer, 2 if
   *     nothing could be started, 130 after an interrupt
   */
  public int run(String... argv) {
    return new CommandLine(LoadOptions.class)
        .setOut(new PrintWriter(out, true, UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler((e, args) -> refuse(String.valueOf(e.getMessage())))
        .execute(argv);
  }

  private int refuse(String reason) {
    err.println("load: " + reason.replaceAll("\\s+", " "));
    err.println("Nothing was measured. The options are listed by load --help.");
    return MISUSED;
  }

  private int execute(ParseResult parsed) {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    LoadOptions options = parsed.commandSpec().commandLine().getCommand();
    new Rules(parsed.commandSpec().commandLine()).check(options);
    var files = LoadFiles.in(options.output());
    try {
      files.probe();
    } catch (IOException e) {
      return refuse("--output " + options.output() + ": cannot be written: " + Reason.of(e));
    }
    var interruption = new Interruption(err);
    try {
      return measure(options, files);
    } catch (InterruptedException e) {
      err.println("load: interrupted before anything was measured");
      return INTERRUPTED;
    } finally {
      interruption.over();
    }
  }

  private int measure(LoadOptions options, LoadFiles files) throws InterruptedException {
    var plan =
        new Plan(options.rate(), options.users(), options.warmUp(), options.seconds(), grace);
    try (var crowd =
        crowds.gather(options.target(), options.user(), options.traffic(), options.users())) {
      var settings =
          new Settings(
              crowd.target(),
              options.traffic(),
              options.user(),
              plan,
              options.p99().map(Limit::new));
      return conclude(settings, new LoadRun(plan, crowd, err).run(), files);
    } catch (IOException e) {
      return refuse(options.target().map(target -> target + ": ").orElse("") + Reason.of(e));
    }
  }

  private int conclude(Settings settings, Outcome outcome, LoadFiles files) {
    out.print(new Report(settings, outcome));
    try {
      files.write(LoadJson.of(settings, outcome), outcome);
      out.printf("%nThe results are in %s and %s.%n", files.json().path(), files.hgrm().path());
    } catch (IOException e) {
      err.println("load: the results cannot be written: " + Reason.of(e));
      return FAILED;
    }
    if (outcome.interrupted()) {
      return INTERRUPTED;
    }
    var held = settings.limit().map(limit -> limit.isHeldBy(outcome)).orElse(true);
    return outcome.isComplete() && held ? 0 : FAILED;
  }
}
