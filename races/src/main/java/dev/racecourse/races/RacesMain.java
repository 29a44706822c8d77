package dev.racecourse.races;

import dev.racecourse.console.RootLocale;
import dev.racecourse.races.run.Locking;
import dev.racecourse.races.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
                 java -jar races.jar diff [-r FOLDER] BASE.json HEAD.json
          SUITE.jar holds tests and the jcstress that runs them; -h after it lists the options.
          merge adds up what several runs of one suite saw, such as those of several machines.
          diff says what changed between two runs: new races, and those that are gone.""");
      return ExitCode.UNTRUSTED;
    }
    var rest = args.subList(1, args.size());
    return switch (args.get(0)) {
      case "merge" -> Races.attempt(PROGRAM, () -> merge(rest));
      case "diff" -> Races.attempt(PROGRAM, () -> diff(rest));
      default -> Races.exitCode(PROGRAM, () -> Suite.of(Path.of(args.get(0))), rest);
    };
  }

  private static ExitCode merge(List<String> args) throws IOException, Refused {
    var conclusion = Merge.of(files(args)).conclude();
    return conclusion.tell(PROGRAM, output(args));
  }

  private static ExitCode diff(List<String> args) throws IOException, Refused {
    return Diff.of(files(args)).tell(PROGRAM, output(args));
  }

  private static List<Path> files(List<String> args) throws Refused {
    var files = new ArrayList<Path>();
    for (var arg = args.iterator(); arg.hasNext(); ) {
      var word = arg.next();
      if (word.equals("-r") && arg.hasNext()) {
        arg.next();
      } else if (word.endsWith(".json")) {
        files.add(Path.of(word));
      } else {
        throw new Refused("'%s' is no results.json; -r FOLDER says where to".formatted(word));
      }
    }
    return files;
  }

  private static Output output(List<String> args) throws IOException {
    var output = new CommandLine(args, Locking.STANDARD).output();
    output.create();
    return output;
  }
}
