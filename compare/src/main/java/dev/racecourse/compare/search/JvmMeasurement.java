package dev.racecourse.compare.search;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.LineFile;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.races.SuiteRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Runs a race test in JVMs of one commit at a time, several in a row: to start jcstress takes
 * longer than a JVM. The tests of the bad end run on every commit, where what they test lies apart
 * from them and they fit it; else those of the commit do.
 *
 * @param bad jars of the bad end
 * @param suites the suite on a class path, and the folder for what it leaves
 * @param sources by the name of their folder
 */
record JvmMeasurement(
    RunDirectory run,
    Budget budget,
    RaceQuestion question,
    Jars bad,
    BiFunction<List<Path>, Path, SuiteRun> suites,
    Map<String, JvmSource> sources)
    implements Measurement<Boolean> {

  JvmMeasurement(
      RunDirectory run,
      Budget budget,
      RaceQuestion question,
      Jars bad,
      BiFunction<List<Path>, Path, SuiteRun> suites) {
    this(run, budget, question, bad, suites, new LinkedHashMap<>());
  }

  @Override
  public Measured<Boolean> next(List<Built> commits, int known, int wanted)
      throws InterruptedException {
    var commit = commits.get(0);
    var jars = commit.subject().jars();
    var folder = "jvms-" + commit.shortClasses();
    var apart = jars.server().isPresent() && bad.server().isPresent();
    var first = next(folder, jars.server(), apart ? bad.races() : jars.races(), known, wanted);
    return first instanceof Measured.Impossible && apart && !jars.races().equals(bad.races())
        ? next(folder + "-own", jars.server(), jars.races(), known, wanted)
        : first;
  }

  private Measured<Boolean> next(
      String folder, Optional<Path> server, Optional<Path> races, int known, int wanted)
      throws InterruptedException {
    if (races.isEmpty()) {
      return new Measured.Impossible<>("it has no race tests");
    }
    var classPath = Stream.concat(server.stream(), races.stream()).toList();
    var source = sources.computeIfAbsent(folder, name -> source(name, classPath));
    var values = source.next(known, wanted);
    if (values.size() < wanted && !values.contains(true) && budget.isLeft()) {
      source.run(known, wanted, budget.budgetLeft()).forEach(budget::took);
      values = source.next(known, wanted);
    }
    if (!values.isEmpty()) {
      return new Measured.Values<>(values);
    }
    return budget.isLeft()
        ? new Measured.Impossible<>(
            source.failure().isEmpty() ? "no JVM of its race test raced" : source.failure())
        : new Measured.OutOfTime<>();
  }

  private JvmSource source(String folder, List<Path> classPath) {
    var part = run.file(folder);
    return new JvmSource(
        LineFile.open(run.file(folder + ".ndjson"), JvmRecord.class, "JVM"),
        suites.apply(classPath, part),
        question);
  }
}
