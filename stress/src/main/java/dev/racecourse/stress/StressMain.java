package dev.racecourse.stress;

import dev.racecourse.console.Reason;
import dev.racecourse.console.RootLocale;
import dev.racecourse.stress.CommandLine.Accepted;
import dev.racecourse.stress.CommandLine.Answered;
import dev.racecourse.stress.run.CannotRun;
import dev.racecourse.stress.run.Locking;
import dev.racecourse.stress.run.TestName;
import dev.racecourse.stress.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;

/**
 * Runs jcstress with its own options and judges what it saw. Ends with 0 if every selected test
 * ran, nothing shipped raced and every planted bug was caught; with 1 if something shipped raced;
 * with 2 if the run proves nothing. Leaves everything in the folder {@code -r}.
 */
public final class StressMain {
  private StressMain() {}

  /** See the usage, {@code -h}. */
  public static void main(String[] args) {
    RootLocale.use();
    System.exit(exitCode(args).number());
  }

  private static ExitCode exitCode(String[] args) {
    try {
      var commandLine = CommandLine.parse(args);
      return commandLine instanceof Accepted accepted
          ? act(accepted.options(), accepted.locking())
          : ((Answered) commandLine).exitCode();
    } catch (CannotRun e) {
      return refuse(e.getMessage() + ". Nothing was run.");
    } catch (FileSystemException e) {
      return refuse(
          "cannot write %s: %s; -r says where to. Nothing was judged."
              .formatted(e.getFile(), Reason.of(e)));
    } catch (Throwable e) {
      // Left alone, it would end the process with 1, which says race.
      return refuse("stopped by " + e + ". Nothing was judged.");
    }
  }

  private static ExitCode act(Options options, Locking locking) throws IOException, CannotRun {
    List<TestName> selected;
    try {
      selected = new JCStress(options).getTests().stream().map(TestName::of).sorted().toList();
    } catch (PatternSyntaxException e) {
      return refuse("-t is no regular expression: " + e.getDescription() + ". Nothing was run.");
    }
    if (selected.isEmpty()) {
      return refuse(
          "no test matches -t %s, so nothing was run. -l lists the tests."
              .formatted(options.getTestFilter()));
    }
    if (options.shouldList()) {
      selected.forEach(test -> System.out.println(test.listed()));
      return ExitCode.CLEAN;
    }
    var stress = new Stress(options, selected);
    if (!options.shouldParse()) {
      return stress.run(locking);
    }
    var blob = Path.of(options.getResultFile());
    return Files.isReadable(blob)
        ? stress.readBack(blob)
        : refuse("cannot read " + blob + ". Nothing was judged.");
  }

  private static ExitCode refuse(String why) {
    System.err.println("stress: " + why);
    return ExitCode.UNTRUSTED;
  }
}
