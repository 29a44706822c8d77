package dev.racecourse.compare.races;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.ThinJar;
import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.compare.side.Both;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison that looks for races with a stand-in of the stress suite.
 *
 * @param folder of its run
 * @param err what it tells on the way
 */
record FakeSubjects(Path folder, ByteArrayOutputStream err) {

  RaceReport compare(Jars base, Jars head, String preset, Optional<Duration> budget)
      throws InterruptedException {
    try (var run = RunDirectory.resume(folder)) {
      return compare(base, head, preset, budget, run).run();
    }
  }

  RaceReport onSameSides(Jars base, Jars head, String preset) {
    try (var run = RunDirectory.resume(folder)) {
      return compare(base, head, preset, Optional.empty(), run).ofSameSides();
    }
  }

  private RaceComparison compare(
      Jars base, Jars head, String preset, Optional<Duration> budget, RunDirectory run) {
    var subjects =
        new Both<>(new Subject("main", "0123456789", base), new Subject("HEAD", "89", head));
    var plan = new Plan(Samples.PLAN.rounds(), "", 7, budget);
    var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new RaceComparison(
        RunContext.equip(subjects, plan, run), preset, new Budget(plan), stream);
  }

  /** Leaves what an earlier run has found. */
  void leave(String name, String fault, String fork) throws IOException {
    Files.createFile(folder.resolve(name + ".finished"));
    Files.writeString(
        Files.createDirectory(folder.resolve(name)).resolve("results.json"),
        """
        {"schema": 2, "faults": ["%s"], "tests": [], "runs": [%s]}
        """
            .formatted(fault, fork));
  }

  /** The stand-in, which claims to have these tests. */
  Optional<Path> suite(String name, String... tests) throws IOException {
    var jar = folder.resolve(name + ".jar");
    var list = Arrays.stream(tests).map(ListedLine::of).collect(joining("\n"));
    ThinJar.write(
        jar, ThinJar.pointer(), Map.of("META-INF/TestList", list.getBytes(StandardCharsets.UTF_8)));
    return Optional.of(jar);
  }

  static Jars jars(Optional<Path> server, Optional<Path> races) {
    return new Jars(Path.of("harness.jar"), server, races);
  }
}
