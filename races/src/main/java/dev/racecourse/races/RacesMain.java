package dev.racecourse.races;

import dev.racecourse.console.RootLocale;
import dev.racecourse.races.run.Locking;
import dev.racecourse.races.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs the jcstress suite in a jar, and judges what it saw. */
public final class RacesMain {
  private static final String PROGRAM = "races";

  private RacesMain() {}

  /**
   * Ends as {@link Races#main} does.
   *
   * @param args the jar, then the options of its jcstress
   */
  public static void main(String[] args) {
    RootLocale.use();
    System.exit(exitCode(List.of(args)).number());
  }

  private static ExitCode exitCode(List<String> args) {
    if (args.isEmpty() || args.get(0).startsWith("-")) {
      System.err.println(
          """
          usage: java -jar races.jar SUITE.jar [options of its jcstress]
                 java -jar races.jar merge [-r FOLDER] RESULTS.json RESULTS.json ...
          SUITE.jar holds tests and the jcstress that runs them; -h after it lists the options.
          merge adds up what several runs of one suite saw, such as those of several machines.""");
      return ExitCode.UNTRUSTED;
    }
    return args.get(0).equals("merge")
        ? Races.attempt(PROGRAM, () -> merge(args.subList(1, args.size())))
        : Races.exitCode(
            PROGRAM, () -> Suite.of(Path.of(args.get(0))), args.subList(1, args.size()));
  }

  private static ExitCode merge(List<String> args) throws IOException, Refused {
    var line = new CommandLine(args, Locking.STANDARD);
    var files = args.stream().filter(arg -> arg.endsWith(".json")).map(Path::of).toList();
    var conclusion = Merge.of(files).conclude();
    line.output().create();
    return conclusion.tell(PROGRAM, line.output());
  }
}
