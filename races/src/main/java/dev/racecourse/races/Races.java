package dev.racecourse.races;

import dev.racecourse.console.Interruption;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import dev.racecourse.console.RootLocale;
import dev.racecourse.races.verdict.ExitCode;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Has a suite run with the options of its jcstress, and judges what it saw. */
public final class Races {
  /** To keep what was reported, to judge, and to write jcstress's pages, which are many. */
  private static final Duration STOPPING = Duration.ofMinutes(1);

  private static final Path HERE = Path.of("").toAbsolutePath();

  private final String program;
  private final Suite suite;
  private final PrintStream err = System.err;

  Races(String program, Suite suite) {
    this.program = program;
    this.suite = suite;
  }

  /**
   * The main method of a program that is a suite itself. Ends the process: with 0 if every selected
   * test ran, no subject raced and every planted bug was caught; with 1 if a subject raced; with 2
   * if the run proves nothing.
   *
   * @param program the name of the command, for error lines
   */
  public static void main(String program, String[] args) {
    RootLocale.use();
    System.exit(exitCode(program, Suite::ofThisProcess, List.of(args)).number());
  }

  /** Finds the suite. */
  interface SuiteSource {
    Suite get() throws Refused;
  }

  static ExitCode exitCode(String program, SuiteSource suite, List<String> args) {
    return attempt(program, () -> new Races(program, suite.get()).run(CommandLine.parse(args)));
  }

  /** What a command does. */
  interface Command {
    ExitCode run() throws IOException, Refused;
  }

  /** Runs a command; if it fails, says why in a line, and proves nothing. */
  static ExitCode attempt(String program, Command command) {
    try {
      return command.run();
    } catch (Refused e) {
      return refuse(program, e.why() + ". Nothing was run.");
    } catch (FileSystemException e) {
      return refuse(
          program,
          "cannot write %s: %s; -r says where to. Nothing was judged."
              .formatted(e.getFile(), Reason.of(e)));
    } catch (Throwable e) {
      // Left alone, it would end the process with 1, which says race.
      return refuse(program, "stopped by " + e + ". Nothing was judged.");
    }
  }

  private static ExitCode refuse(String program, String why) {
    System.err.println(program + ": " + why);
    return ExitCode.UNTRUSTED;
  }

  private ExitCode run(CommandLine line) throws IOException, Refused {
    var blob = line.blob();
    if (blob.isPresent() && !Files.isReadable(blob.get())) {
      throw new Refused("cannot read " + blob.get());
    }
    if (line.asksForHelp() || line.asksForList()) {
      try (var host = HostJvm.start(suite, line, HERE)) {
        return answer(line, new Listener(host, event -> {}).listen());
      }
    }
    line.output().create();
    var interruption = new Interruption(program, STOPPING, err);
    try {
      return conclude(line, listen(line));
    } finally {
      interruption.close();
    }
  }

  private Told listen(CommandLine line) throws IOException {
    try (var progress = Progress.on(err, "JVMs");
        var host = HostJvm.start(suite, line, HERE)) {
      return new Listener(host, new JvmCount(progress)::take).listen();
    }
  }

  private ExitCode answer(CommandLine line, Told told) throws Refused {
    if (line.asksForHelp()) {
      System.out.printf(
          "--preset NAME   how much work: %s (without -m: default).%n"
              + "                The options below that are given overrule it.%n%n%s",
          Preset.names(), told.said());
      return ExitCode.CLEAN;
    }
    requireTests(line, told);
    told.tests().forEach(test -> System.out.println(test.listed()));
    return ExitCode.CLEAN;
  }

  private static void requireTests(CommandLine line, Told told) throws Refused {
    if (!told.refusal().isEmpty()) {
      System.out.print(told.said());
      throw new Refused(told.refusal());
    }
    if (told.tests().isEmpty()) {
      throw new Refused(
          told.faults().isEmpty()
              ? "no test matches -t %s; -l lists the tests".formatted(line.filter())
              : String.join("; ", told.faults()));
    }
  }

  private ExitCode conclude(CommandLine line, Told told) throws Refused {
    requireTests(line, told);
    System.out.print(told.said());
    var verdict = Verdict.of(told.tests(), told.runs(), told.unplaced(), told.faults());
    return new Conclusion(verdict, told.runs(), told.selected()).tell(program, line.output());
  }
}
