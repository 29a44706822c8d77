package dev.racecourse.compare.races;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.Preset;
import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.side.Both;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison that looks for races with stand-ins of suites; none says not to look.
 *
 * @param folder of its run
 * @param tests of each suite, by its jar; others cannot be listed
 * @param err what it tells on the way
 */
record FakeSubjects(Path folder, Map<Path, List<String>> tests, ByteArrayOutputStream err) {

  RaceReport compare(Jars base, Jars head, String how, Optional<Duration> budget)
      throws InterruptedException {
    try (var run = RunDirectory.resume(folder)) {
      return compare(base, head, how, budget, run).run();
    }
  }

  RaceReport onSameSides(Jars base, Jars head, String how) throws InterruptedException {
    try (var run = RunDirectory.resume(folder)) {
      return compare(base, head, how, Optional.empty(), run).ofSameSides();
    }
  }

  private RaceComparison compare(
      Jars base, Jars head, String how, Optional<Duration> budget, RunDirectory run) {
    var subjects =
        new Both<>(new Subject("main", "0123456789", base), new Subject("HEAD", "89", head));
    var plan = new Plan(Samples.PLAN.rounds(), "", 7, budget);
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new RaceComparison(
        RunContext.equip(subjects, plan, run),
        how.equals("none") ? Optional.empty() : Optional.of(Preset.SMOKE),
        new Budget(plan),
        (classPath, files) -> new StandIn(how, tests, classPath, files),
        stream);
  }

  /** Leaves what an earlier run has found. */
  void leave(String name, FakeSuite found) throws IOException {
    Files.createFile(folder.resolve(name + ".finished"));
    write(found, Files.createDirectory(folder.resolve(name)));
  }

  static ResultsFile write(FakeSuite found, Path folder) throws IOException {
    var results = found.results();
    var selected = new Event.Selected("0.16", 2, List.of());
    var file = ResultsFile.of(results.verdict(), results.runs(), selected);
    file.write(folder.resolve("results.json"));
    return file;
  }

  static Jars jars(Optional<Path> server, Optional<Path> races) {
    return new Jars(Optional.of(Path.of("harness.jar")), server, races);
  }
}
