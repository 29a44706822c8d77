package dev.racecourse.compare;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.measure.Lab;
import dev.racecourse.compare.measure.RunDirectory;
import dev.racecourse.compare.measure.Samples;
import dev.racecourse.compare.races.ListedLine;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.TestName;
import dev.racecourse.compare.report.RaceReport;
import dev.racecourse.compare.report.RaceReport.NotLooked;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Jars;
import dev.racecourse.compare.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stress suite is a stand-in that does what its preset says. */
class RaceHuntTest {

  private static final Optional<Path> JAR = Optional.of(Path.of("nonesuch.jar"));
  private static final Optional<Path> NO_JAR = Optional.empty();
  private static final List<String> STAND_IN = List.of("a stand-in");

  private static final String MISMATCH =
      """
      {"test": "demo.Lost.Shipped", "status": "API_MISMATCH", "outcomes": [], "messages": []}
      """;

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  private Optional<Path> suite = NO_JAR;

  @BeforeEach
  void begin() throws IOException {
    Files.createFile(folder.resolve("charter.json"));
    suite = suite("suite", "demo.Lost.Shipped");
  }

  @Test
  void doesNotHuntWithoutTestsServersOrAWish() throws Exception {
    var armed = jars(JAR, JAR);

    assertEquals(new NotLooked("--races none"), report(armed, armed, "none"));
    assertEquals(new NotLooked("head has no race tests"), report(armed, jars(JAR, NO_JAR), "0"));
    var untold = new NotLooked("a side cannot be told from its benchmarks");
    assertEquals(untold, report(jars(NO_JAR, JAR), armed, "0"));
    assertEquals(untold, report(armed, jars(NO_JAR, JAR), "0"));
    assertEquals("", err.toString());
  }

  @Test
  void headsTestsHuntOnBothSides() throws Exception {
    var report = report(jars(JAR, NO_JAR), jars(JAR, suite), "0");

    var races = report.diff().orElseThrow();
    assertEquals(new Both<>(STAND_IN, STAND_IN), races.faults());
    assertEquals(
        "head's race tests on both sides; base leaves none that they could be compared with",
        report.note());
    assertTrue(err.toString().contains("Looking for races on base (preset 0)"), err::toString);
    assertTrue(Files.exists(folder.resolve("races-head.log")));
  }

  @Test
  void doesNotHuntAgainWhereItIsDone() throws Exception {
    leave("races-base", "of base", "");
    leave("races-head", "of head", "");

    var races = hunt(jars(JAR, suite), jars(JAR, suite), "0").orElseThrow();

    assertEquals(new Both<>(List.of("of base"), List.of("of head")), races.faults());
    assertEquals("", err.toString());
  }

  @Test
  void listsWhatHeadRemovedThoughItRanOnNeitherSide() throws Exception {
    leave("races-base", "of base", "");
    leave("races-head", "of head", "");
    var bases = suite("bases", "demo.Lost.Shipped", "demo.Torn.Shipped");

    var report = report(jars(JAR, bases), jars(JAR, suite), "0");

    assertEquals(
        List.of(new Removed(new TestName("demo.Torn.Shipped"), new Both<>(0L, 0L))),
        report.diff().orElseThrow().findings());
    assertEquals("head's race tests on both sides", report.note());
  }

  @Test
  void huntsWithTestsThatCannotBeListed() throws Exception {
    var races = hunt(jars(JAR, JAR), jars(JAR, suite), "0").orElseThrow();

    assertEquals(new Both<>(STAND_IN, STAND_IN), races.faults());
    assertTrue(
        err.toString()
            .startsWith(
                "What head changed about race tests is not listed: the race tests in nonesuch.jar"),
        err::toString);
  }

  @Test
  void huntsAgainWhereAResultIsUnreadable() throws Exception {
    leave("races-base", "of base", "");
    leave("races-head", "of head", "nonsense");

    var races = hunt(jars(JAR, suite), jars(JAR, suite), "0").orElseThrow();

    assertEquals(new Both<>(List.of("of base"), STAND_IN), races.faults());
    assertTrue(err.toString().startsWith("races on head are looked for again: "), err::toString);
  }

  @Test
  void huntsAgainWhereItWasInterrupted() throws Exception {
    leave("races-base", "of base", "");
    leave("races-head", "interrupted", "");
    Files.delete(folder.resolve("races-head.finished"));

    var races = hunt(jars(JAR, suite), jars(JAR, suite), "0").orElseThrow();

    assertEquals(STAND_IN, races.faults().head());
  }

  @Test
  void basesOwnTestsHuntWhereHeadsDoNotFit() throws Exception {
    leave("races-base", "head's on base", MISMATCH);
    leave("races-head", "of head", MISMATCH);
    leave("races-base-own", "base's own", "");

    var report = report(jars(JAR, suite("bases")), jars(JAR, suite), "0");

    var races = report.diff().orElseThrow();
    assertEquals(new Both<>(List.of("base's own"), List.of("of head")), races.faults());
    assertEquals(
        List.of(new Added(new TestName("demo.Lost.Shipped"), new Both<>(0L, 0L))),
        races.findings());
    assertTrue(report.note().startsWith("harness differs: "), report.note());
  }

  @Test
  void saysSoIfBaseHasNoTestsThatFit() throws Exception {
    leave("races-base", "head's on base", MISMATCH);
    leave("races-head", "of head", "");

    var races = hunt(jars(JAR, NO_JAR), jars(JAR, suite), "0").orElseThrow();

    assertEquals(List.of("head's on base"), races.faults().base());
  }

  private Optional<RaceDiff> hunt(Jars base, Jars head, String preset) throws InterruptedException {
    return report(base, head, preset).diff();
  }

  private RaceReport report(Jars base, Jars head, String preset) throws InterruptedException {
    var subjects =
        new Both<>(new Subject("main", "0123456789", base), new Subject("HEAD", "89", head));
    try (var run = RunDirectory.resume(folder)) {
      var lab = Lab.equip(subjects, Samples.PLAN, run);
      var writer = new PrintWriter(err, true);
      return new RaceHunt(lab, preset, writer, side -> new RaceLineProgress(side, writer)).run();
    }
  }

  private void leave(String name, String fault, String fork) throws IOException {
    Files.createFile(folder.resolve(name + ".finished"));
    Files.writeString(
        Files.createDirectory(folder.resolve(name)).resolve("results.json"),
        """
        {"schema": 2, "faults": ["%s"], "tests": [], "runs": [%s]}
        """
            .formatted(fault, fork));
  }

  /** The stand-in, which claims to have these tests. */
  private Optional<Path> suite(String name, String... tests) throws IOException {
    var jar = folder.resolve(name + ".jar");
    var list = Arrays.stream(tests).map(ListedLine::of).collect(joining("\n"));
    ThinJar.write(
        jar, ThinJar.pointer(), Map.of("META-INF/TestList", list.getBytes(StandardCharsets.UTF_8)));
    return Optional.of(jar);
  }

  private static Jars jars(Optional<Path> server, Optional<Path> races) {
    return new Jars(Path.of("harness.jar"), server, races);
  }
}
