package dev.racecourse.compare.races;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import dev.racecourse.races.Preset;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.report.ResultsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/**
 * Runs race tests once: what they showed stays in a folder, and is read there when the run goes on.
 *
 * @param preset how thoroughly
 * @param budget of time, which ends the race tests when it is over
 * @param err for what is being done, and how far it has come
 */
public record KeptSuite(RunDirectory run, Preset preset, Budget budget, PrintStream err) {

  /**
   * Runs a suite, unless it has run to its end before.
   *
   * @param who it tests, such as {@code base}
   * @param folder in the run, where it leaves its results
   * @throws TimeoutException if the budget is over first
   */
  public RaceResults results(String who, SuiteRun suite, String folder)
      throws InterruptedException, TimeoutException {
    var path = run.file(folder);
    var finished = folder + ".finished";
    if (Files.exists(run.file(finished))) {
      try {
        return ResultsFile.read(path.resolve("results.json")).results();
      } catch (IOException e) {
        err.println("races on %s are looked for again: %s".formatted(who, Reason.of(e)));
      }
    }
    err.printf("Looking for races on %s (preset %s); see %s%n", who, preset, path);
    try (var progress = Progress.on(err, "JVMs on " + who)) {
      var results = suite.run(preset, progress, budget.budgetLeft()).results();
      run.write(finished, "");
      return results;
    } catch (TimeoutException e) {
      throw new TimeoutException("out of time on " + who);
    } catch (IOException e) {
      throw noResult("the race tests on " + who, e);
    }
  }

  static SetupException noResult(String what, IOException e) throws InterruptedException {
    // An interrupt ends what reads or writes a file with an IOException.
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return new SetupException(
        "%s came to no result: %s.\nNothing can be said about races.".formatted(what, Reason.of(e)),
        e);
  }
}
