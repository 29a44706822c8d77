package dev.racecourse.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.charts.Page;
import dev.racecourse.console.FileTree;
import dev.racecourse.console.Interruption;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code load}: checks the command line, connects the users, makes the run or the
 * search, judges it, and tells and keeps the results.
 */
public final class LoadCommand {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  /** 128 and the number of SIGINT, as shells have it. */
  private static final int INTERRUPTED = 130;

  private static final String PICOCLI_WORDS = "Invalid value for option '(.*?)'.*?: ";

  private static final Duration GRACE = Duration.ofSeconds(10);

  /** How long a run that is interrupted may take to report. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Target.Opener opener;
  private final PrintStream out;
  private final PrintStream err;
  private final Duration grace;

  /**
   * A command that writes to these streams.
   *
   * @param opener where its target comes from
   * @param out the report
   * @param err progress, and what went wrong
   */
  public LoadCommand(Target.Opener opener, PrintStream out, PrintStream err) {
    this(opener, out, err, GRACE);
  }

  LoadCommand(Target.Opener opener, PrintStream out, PrintStream err, Duration grace) {
    this.opener = opener;
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
        .setParameterExceptionHandler(
            (e, args) ->
                refuse(String.valueOf(e.getMessage()), "The options are listed by load --help."))
        .execute(argv);
  }

  private int refuse(String reason, String advice) {
    err.println("load: " + reason.replaceAll("\\s+", " ").replaceFirst(PICOCLI_WORDS, "$1: "));
    err.println("Nothing was measured. " + advice);
    return MISUSED;
  }

  private int execute(ParseResult parsed) {
    var help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    LoadOptions options = parsed.commandSpec().commandLine().getCommand();
    new Rules(parsed.commandSpec().commandLine()).check(options);
    var files = ResultFiles.in(options.output());
    try {
      FileTree.make(options.output());
      files.probe();
    } catch (IOException e) {
      return refuse(
          "load.json, load.hgrm and load.html cannot be written in --output "
              + options.output()
              + ": "
              + Reason.of(e),
          "Give a directory that may be written to.");
    }
    var interruption = new Interruption("load", PATIENCE, err);
    try {
      return measure(options, files);
    } catch (InterruptedException e) {
      err.println("load: interrupted before anything was measured");
      return INTERRUPTED;
    } finally {
      interruption.close();
    }
  }

  private int measure(LoadOptions options, ResultFiles files) throws InterruptedException {
    try (var target = opener.open(options.target(), options.user(), options.traffic());
        var users = Users.connect(target, options.users())) {
      return options.rates().isRange()
          ? search(options, target.name(), users, files)
          : run(options, target.name(), users, files);
    } catch (IOException e) {
      var reason = Reason.of(e);
      var server = options.target().map(URI::toString).orElse("");
      return refuse(
          reason.contains(server) ? reason : server + ": " + reason,
          server.isEmpty()
              ? "Perhaps this machine allows fewer --users."
              : "Is the server up, and is it this blog? Without --target one is started.");
    }
  }

  private int run(LoadOptions options, String target, Users users, ResultFiles files)
      throws IOException, InterruptedException {
    var plan =
        new Plan(
            options.rates().low(), options.users(), options.warmUp(), options.seconds(), grace);
    var result = run(plan, users);
    var report = new Report(target, options, result);
    out.print(report);
    var json = LoadJson.of(target, options, result, Optional.empty());
    if (!write(files, json, new RunPage(report).page(), result)) {
      return FAILED;
    }
    out.printf(
        "%nThe results are in %s and %s, with plots in %s.%n",
        files.json().path(), files.hgrm().path(), files.html().path());
    if (result.interrupted()) {
      return INTERRUPTED;
    }
    return result.isComplete() && options.p99().map(result::holds).orElse(true) ? 0 : FAILED;
  }

  private Result run(Plan plan, Users users) throws IOException, InterruptedException {
    var planned = Duration.ofNanos(plan.endNanos());
    try (var progress = Progress.on(err, "s")) {
      return Run.of(
          plan,
          users,
          Optional.empty(),
          (elapsed, status) ->
              progress.show(
                  Math.min(elapsed.toSeconds(), planned.toSeconds()),
                  planned.toSeconds(),
                  planned.minus(elapsed),
                  status));
    }
  }

  private int search(LoadOptions options, String target, Users users, ResultFiles files)
      throws IOException, InterruptedException {
    Search search;
    try (var progress = Progress.on(err, "probes")) {
      search =
          new SearchRun(options, grace, System::nanoTime, progress)
              .run((plan, limit, observer) -> Run.of(plan, users, limit, observer));
    }
    var report = new SearchReport(target, options, search);
    out.print(report);
    var shown = search.shown().result();
    var json = LoadJson.of(target, options, shown, Optional.of(search));
    if (!write(files, json, new SearchPage(report).page(), shown)) {
      return FAILED;
    }
    out.printf(
        Locale.ROOT,
        "%nThe results are in %s, the latency of the last probe at %,d/s in %s, plots in %s.%n",
        files.json().path(),
        search.shown().rate(),
        files.hgrm().path(),
        files.html().path());
    if (search.end() == Search.End.INTERRUPTED) {
      return INTERRUPTED;
    }
    return search.holds() ? 0 : FAILED;
  }

  private boolean write(ResultFiles files, LoadJson content, Page page, Result result) {
    // After a Ctrl-C that came when all was measured, files would refuse to be written.
    Thread.interrupted();
    try {
      files.write(content, page, result);
      return true;
    } catch (IOException e) {
      err.println("load: the results cannot be written: " + Reason.of(e));
      return false;
    }
  }
}
