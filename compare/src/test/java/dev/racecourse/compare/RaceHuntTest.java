package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.measure.Lab;
import dev.racecourse.compare.measure.RunDirectory;
import dev.racecourse.compare.measure.Samples;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.report.RaceReport;
import dev.racecourse.compare.report.RaceReport.NotLooked;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Jars;
import dev.racecourse.compare.subject.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @BeforeEach
  void begin() throws IOException {
    Files.createFile(folder.resolve("charter.json"));
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
    var suite = folder.resolve("suite.jar");
    ThinJar.writeTo(suite, "suite");

    var races = hunt(jars(JAR, NO_JAR), jars(JAR, Optional.of(suite)), "0").orElseThrow();

    assertEquals(new Both<>(STAND_IN, STAND_IN), races.faults());
    assertTrue(err.toString().contains("Looking for races on base (preset 0)"), err::toString);
    assertTrue(Files.exists(folder.resolve("races-head.log")));
  }

  @Test
  void doesNotHuntAgainWhereItIsDone() throws Exception {
    leave("races-base", "of base", "");
    leave("races-head", "of head", "");

    var races = hunt(jars(JAR, JAR), jars(JAR, JAR), "0").orElseThrow();

    assertEquals(new Both<>(List.of("of base"), List.of("of head")), races.faults());
    assertEquals("", err.toString());
  }

  @Test
  void huntsAgainWhereAResultIsUnreadable() throws Exception {
    var suite = folder.resolve("suite.jar");
    ThinJar.writeTo(suite, "suite");
    leave("races-base", "of base", "");
    leave("races-head", "of head", "nonsense");

    var races = hunt(jars(JAR, JAR), jars(JAR, Optional.of(suite)), "0").orElseThrow();

    assertEquals(new Both<>(List.of("of base"), STAND_IN), races.faults());
    assertTrue(err.toString().startsWith("races on head are looked for again: "), err::toString);
  }

  @Test
  void huntsAgainWhereItWasInterrupted() throws Exception {
    var suite = folder.resolve("suite.jar");
    ThinJar.writeTo(suite, "suite");
    leave("races-base", "of base", "");
    leave("races-head", "interrupted", "");
    Files.delete(folder.resolve("races-head.finished"));

    var races = hunt(jars(JAR, JAR), jars(JAR, Optional.of(suite)), "0").orElseThrow();

    assertEquals(STAND_IN, races.faults().head());
  }

  @Test
  void basesOwnTestsHuntWhereHeadsDoNotFit() throws Exception {
    leave("races-base", "head's on base", MISMATCH);
    leave("races-head", "of head", MISMATCH);
    leave("races-base-own", "base's own", "");

    var races = hunt(jars(JAR, JAR), jars(JAR, JAR), "0").orElseThrow();

    assertEquals(new Both<>(List.of("base's own"), List.of("of head")), races.faults());
  }

  @Test
  void saysSoIfBaseHasNoTestsThatFit() throws Exception {
    leave("races-base", "head's on base", MISMATCH);
    leave("races-head", "of head", "");

    var races = hunt(jars(JAR, NO_JAR), jars(JAR, JAR), "0").orElseThrow();

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
      return new RaceHunt(lab, preset, new PrintWriter(err, true)).run();
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

  private static Jars jars(Optional<Path> server, Optional<Path> races) {
    return new Jars(Path.of("harness.jar"), server, races);
  }
}
