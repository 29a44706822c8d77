package dev.racecourse.stress;

import dev.racecourse.stress.CommandLine.Accepted;
import dev.racecourse.stress.CommandLine.Answered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jcstress.Options;

/**
 * Runs jcstress with its own options and judges what it saw. Ends with 0 if every selected test
 * ran, nothing shipped raced and every planted bug was caught; with 1 if something shipped raced;
 * with 2 if the run proves nothing. Leaves results.json in the working directory.
 */
public final class StressMain {
  private StressMain() {}

  public static void main(String[] args) {
    System.exit(exitCode(args).number());
  }

  private static ExitCode exitCode(String[] args) {
    try {
      var commandLine = CommandLine.parse(args);
      return commandLine instanceof Accepted accepted
          ? act(accepted.options())
          : ((Answered) commandLine).exitCode();
    } catch (Throwable e) {
      // Left alone, it would end the process with 1, which says race.
      return refuse("stopped by " + e + ". Nothing was judged.");
    }
  }

  private static ExitCode act(Options options) {
    if (options.shouldParse() && !Files.isReadable(Path.of(options.getResultFile()))) {
      return refuse("cannot read " + options.getResultFile() + ". Nothing was judged.");
    }
    Stress stress;
    try {
      stress = new Stress(options);
    } catch (PatternSyntaxException e) {
      return refuse("-t is no regular expression: " + e.getDescription() + ". Nothing was run.");
    }
    if (stress.selected().isEmpty()) {
      return refuse(
          "no test matches -t %s, so nothing was run. -l lists the tests."
              .formatted(options.getTestFilter()));
    }
    if (options.shouldList()) {
      stress.selected().forEach(test -> System.out.println(test.listed()));
      return ExitCode.CLEAN;
    }
    return stress.run();
  }

  private static ExitCode refuse(String why) {
    System.err.println("stress: " + why);
    return ExitCode.UNTRUSTED;
  }
}
