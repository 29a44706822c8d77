package dev.racecourse.races;

import dev.racecourse.console.RootLocale;
import dev.racecourse.races.verdict.ExitCode;
import java.nio.file.Path;
import java.util.List;

/** Runs the jcstress suite in a jar, and judges what it saw. */
public final class RacesMain {
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
          SUITE.jar holds tests and the jcstress that runs them. -h after it lists the options.""");
      return ExitCode.UNTRUSTED;
    }
    return Races.exitCode(
        "races", () -> Suite.of(Path.of(args.get(0))), args.subList(1, args.size()));
  }
}
