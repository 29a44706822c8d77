package dev.racecourse.compare.search;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import dev.racecourse.races.SuiteRun;
import java.io.IOException;
import java.io.PrintStream;
import java.util.stream.Stream;

/**
 * Finds the commit that brought a race.
 *
 * @param err for progress
 */
record RaceBisection(Task task, BisectOptions options, PrintStream err) {

  /** About how long jcstress takes for a JVM, before one has run. */
  private static final double JVM_SECONDS = 3;

  /** Searches, tells, and returns the exit code. */
  int search(Telling telling) throws InterruptedException {
    var bad = task.ends().head().jars();
    var question = question(bad);
    var state = question.state().map(only -> ", state " + only).orElse("");
    telling.begin(
        "race",
        "%s%s, in JVMs of %s".formatted(question.test().listed(), state, question.preset()));
    task.budget().expect(JVM_SECONDS);
    try (var progress = new SearchProgress(Progress.on(err, "JVMs"), task.budget())) {
      var measurement = new JvmMeasurement(task.run(), task.budget(), question, bad, SuiteRun::of);
      return telling.of(
          task.search(Experiment.ofRace(measurement), progress),
          task.line(),
          question.test().toString());
    }
  }

  private RaceQuestion question(Jars bad) throws InterruptedException {
    if (bad.races().isEmpty()) {
      throw new SetupException(
          "bad has no race tests: the build leaves no jcstress jar.\n"
              + "Name it with --races-jar. Nothing was measured.");
    }
    var classPath = Stream.concat(bad.server().stream(), bad.races().stream()).toList();
    try {
      var tests = SuiteRun.of(classPath, task.run().scratch().resolve("list")).gradings();
      var test = RaceQuestion.test(options.race.orElseThrow(), tests.keySet());
      return new RaceQuestion(test, options.state, options.preset);
    } catch (IOException e) {
      throw new SetupException(
          "the race tests of bad cannot be listed: %s.\nNothing was measured."
              .formatted(Reason.of(e)),
          e);
    }
  }
}
