package dev.racecourse.races;

import dev.racecourse.console.Markup;
import dev.racecourse.console.Reason;
import dev.racecourse.console.WrappedText;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.report.DiffFile;
import dev.racecourse.races.report.DiffText;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What changed between the results of two runs, such as those of two commits. */
record Diff(Both<Path> files, RaceDiff races) {
  /**
   * Reads the results.
   *
   * @param files base's, then head's
   * @throws Refused if there are not two, or one cannot be read
   */
  static Diff of(List<Path> files) throws Refused {
    if (files.size() != 2) {
      throw new Refused("give two results.json, first base's, then head's");
    }
    var both = new Both<>(files.get(0), files.get(1));
    var results = new Both<>(read(both.base()), read(both.head()));
    return new Diff(both, RaceDiff.between(results, SuiteDiff.ofResults(results)));
  }

  private static RaceResults read(Path file) throws Refused {
    try {
      return ResultsFile.read(file).results();
    } catch (IOException e) {
      throw new Refused(file + " cannot be read: " + Reason.of(e));
    }
  }

  /** Writes it to a folder that is there, and prints it. */
  ExitCode tell(String program, Output output) {
    var exit = exitCode();
    WrappedText.lines(new DiffText(races, Markup.PLAIN).lines()).forEach(System.out::println);
    try {
      DiffFile.of(exit, files, races).write(output.diff());
    } catch (IOException e) {
      System.err.printf("%s: %s cannot be written: %s%n", program, output.diff(), Reason.of(e));
      // A race stands all the same.
      return exit == ExitCode.RACE ? ExitCode.RACE : ExitCode.UNTRUSTED;
    }
    System.out.printf("For programs, it is in %s.%n", output.diff());
    return exit;
  }

  /** A new race stands, however little else can be trusted. */
  private ExitCode exitCode() {
    if (races.worse()) {
      return ExitCode.RACE;
    }
    return races.trustworthy() ? ExitCode.CLEAN : ExitCode.UNTRUSTED;
  }
}
