package dev.racecourse.compare.record;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.races.KeptSuite;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.TestName;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Looks for races in the recorded commit.
 *
 * @param suites the suite on a class path, and the folder for what it leaves
 */
record RecordedRaces(KeptSuite kept, BiFunction<List<Path>, Path, SuiteRun> suites) {

  private static final String FOLDER = "races";

  /**
   * The rows of all tests; none if there are no tests.
   *
   * @throws TimeoutException if the budget is over before the tests are
   */
  List<RaceRow> rows(Subject commit) throws InterruptedException, TimeoutException {
    var suite = commit.jars().races();
    if (suite.isEmpty()) {
      return List.of();
    }
    var classPath = Stream.concat(commit.jars().server().stream(), suite.stream()).toList();
    var run = suites.apply(classPath, kept.run().file(FOLDER));
    return rows(kept.results("the commit", run, FOLDER));
  }

  /** Planted bugs have no rows: a test whose planted bugs were missed counts as not run. */
  static List<RaceRow> rows(RaceResults results) {
    return results.tests().stream()
        .filter(test -> !test.isPlanted())
        .flatMap(test -> rows(results, test))
        .toList();
  }

  private static Stream<RaceRow> rows(RaceResults results, TestName test) {
    var states = results.forbidden(test).stream().map(Outcome::state).distinct().sorted().toList();
    if (!states.isEmpty()) {
      return states.stream()
          .map(state -> new RaceRow(test.listed(), state, Tally.of(results, test, state)));
    }
    var forks = results.isTrusted(test) ? results.forks(test) : List.of();
    var samples = forks.isEmpty() ? 0 : results.samples(test);
    return Stream.of(new RaceRow(test.listed(), null, new Tally(0, samples, 0, forks.size())));
  }
}
