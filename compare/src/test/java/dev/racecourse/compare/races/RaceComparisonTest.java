package dev.racecourse.compare.races;

import static dev.racecourse.compare.races.FakeSubjects.jars;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.RaceReport.NotLooked;
import dev.racecourse.compare.races.RaceReport.OutOfTime;
import dev.racecourse.compare.races.RaceReport.SameSides;
import dev.racecourse.compare.side.Both;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stress suite is a stand-in that does what its preset says. */
class RaceComparisonTest {

  private static final Optional<Path> JAR = Optional.of(Path.of("nonesuch.jar"));
  private static final Optional<Path> NO_JAR = Optional.empty();
  private static final TestName TORN = new TestName("demo.Torn.Shipped");
  private static final List<String> STAND_IN = List.of("a stand-in");

  private static final String MISMATCH =
      """
      {"test": "demo.Lost.Shipped", "status": "API_MISMATCH", "outcomes": [], "messages": []}
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FakeSubjects ground = new FakeSubjects(Path.of(""), err);
  private Optional<Path> suite = NO_JAR;

  @BeforeEach
  void begin() throws IOException {
    ground = new FakeSubjects(folder, err);
    Files.createFile(folder.resolve("settings.json"));
    suite = ground.suite("suite", "demo.Lost.Shipped");
  }

  @Test
  void doesNotHuntWithoutTestsServersOrAWish() throws Exception {
    var armed = jars(JAR, JAR);

    assertEquals(new NotLooked("--races none"), report(armed, armed, "none"));
    assertEquals(new NotLooked("head has no race tests"), report(armed, jars(JAR, NO_JAR), "0"));
    var untold = new NotLooked("a build left no server jar");
    assertEquals(untold, report(jars(NO_JAR, JAR), armed, "0"));
    assertEquals(untold, report(armed, jars(NO_JAR, JAR), "0"));
    assertEquals("", heard());
  }

  @Test
  void headsTestsHuntOnBothSides() throws Exception {
    var report = report(jars(JAR, NO_JAR), jars(JAR, suite), "0");

    var races = report.diff().orElseThrow();
    assertEquals(new Both<>(STAND_IN, STAND_IN), races.faults());
    assertEquals("head's race tests on both sides; base has none of its own", report.note());
    assertTrue(heard().contains("Looking for races on base (preset 0)"), this::heard);
    assertTrue(Files.exists(folder.resolve("races-head.log")));
  }

  @Test
  void doesNotHuntAgainWhereItIsDone() throws Exception {
    ground.leave("races-base", "of base", "");
    ground.leave("races-head", "of head", "");

    var races = compare(jars(JAR, suite), jars(JAR, suite), "0").orElseThrow();

    assertEquals(new Both<>(List.of("of base"), List.of("of head")), races.faults());
    assertEquals("", heard());
  }

  @Test
  void listsWhatHeadRemovedThoughItRanOnNeitherSide() throws Exception {
    ground.leave("races-base", "of base", "");
    ground.leave("races-head", "of head", "");
    var bases = ground.suite("bases", "demo.Lost.Shipped", "demo.Torn.Shipped");

    var report = report(jars(JAR, bases), jars(JAR, suite), "0");

    assertEquals(
        List.of(new Removed(TORN, new Both<>(0L, 0L))), report.diff().orElseThrow().findings());
    assertEquals("head's race tests on both sides", report.note());
  }

  @Test
  void endsWithTheBudgetAndIsNotFinished() throws Exception {
    ground.leave("races-head", "of head", "");
    var bases = ground.suite("bases", "demo.Lost.Shipped", "demo.Torn.Shipped");

    var report =
        ground.compare(jars(JAR, bases), jars(JAR, suite), "hang", Optional.of(Duration.ZERO));

    assertEquals(OutOfTime.class, report.getClass());
    assertEquals(
        "out of time on base: the budget ended before the race tests did, so nothing is known about"
            + " races. Go on with a larger --budget and --resume, or compare with --races none.",
        report.note());
    var races = report.diff().orElseThrow();
    assertEquals(List.of(new Removed(TORN, new Both<>(0L, 0L))), races.findings());
    assertFalse(races.trustworthy());
    assertFalse(Files.exists(folder.resolve("races-base.finished")));
  }

  @Test
  void listsWhatHeadChangedWhereBothSidesAreTheSame() throws Exception {
    var bases = ground.suite("bases", "demo.Lost.Shipped", "demo.Torn.Shipped");

    var report = ground.onSameSides(jars(JAR, bases), jars(JAR, suite), "0");

    assertEquals(SameSides.class, report.getClass());
    assertEquals(
        List.of(new Removed(TORN, new Both<>(0L, 0L))), report.listed().orElseThrow().findings());
    assertEquals("", heard());
    assertFalse(Files.exists(folder.resolve("races-head")));
  }

  @Test
  void hasNothingToListWhereTheTestsAreTheSameToo() throws Exception {
    var same = new NotLooked("both sides are the same");

    assertEquals(same, ground.onSameSides(jars(JAR, suite), jars(JAR, suite), "0"));
    assertEquals(same, ground.onSameSides(jars(JAR, NO_JAR), jars(JAR, suite), "0"));
    assertEquals(
        new NotLooked("head has no race tests"),
        ground.onSameSides(jars(JAR, suite), jars(JAR, NO_JAR), "0"));
    assertEquals(
        new NotLooked("--races none"),
        ground.onSameSides(jars(JAR, NO_JAR), jars(JAR, suite), "none"));
  }

  @Test
  void huntsWithTestsThatCannotBeListed() throws Exception {
    var report = report(jars(JAR, JAR), jars(JAR, suite), "0");

    assertEquals(new Both<>(STAND_IN, STAND_IN), report.diff().orElseThrow().faults());
    assertEquals("head's race tests on both sides; not compared with base's own", report.note());
    assertTrue(
        heard()
            .startsWith(
                "What head changed about race tests is not listed: the race tests in nonesuch.jar"),
        this::heard);
  }

  @Test
  void huntsAgainWhereAResultIsUnreadable() throws Exception {
    ground.leave("races-base", "of base", "");
    ground.leave("races-head", "of head", "nonsense");

    var races = compare(jars(JAR, suite), jars(JAR, suite), "0").orElseThrow();

    assertEquals(new Both<>(List.of("of base"), STAND_IN), races.faults());
    assertTrue(heard().startsWith("races on head are looked for again: "), this::heard);
  }

  @Test
  void huntsAgainWhereItWasInterrupted() throws Exception {
    ground.leave("races-base", "of base", "");
    ground.leave("races-head", "interrupted", "");
    Files.delete(folder.resolve("races-head.finished"));

    var races = compare(jars(JAR, suite), jars(JAR, suite), "0").orElseThrow();

    assertEquals(STAND_IN, races.faults().head());
  }

  @Test
  void basesOwnTestsHuntWhereHeadsDoNotFit() throws Exception {
    ground.leave("races-base", "head's on base", MISMATCH);
    ground.leave("races-head", "of head", MISMATCH);
    ground.leave("races-base-own", "base's own", "");

    var report = report(jars(JAR, ground.suite("bases")), jars(JAR, suite), "0");

    var races = report.diff().orElseThrow();
    assertEquals(new Both<>(List.of("base's own"), List.of("of head")), races.faults());
    assertEquals(
        List.of(new Added(new TestName("demo.Lost.Shipped"), new Both<>(0L, 0L))),
        races.findings());
    assertTrue(report.note().startsWith("harness differs: "), report.note());
  }

  @Test
  void saysSoIfBaseHasNoTestsThatFit() throws Exception {
    ground.leave("races-base", "head's on base", MISMATCH);
    ground.leave("races-head", "of head", "");

    var races = compare(jars(JAR, NO_JAR), jars(JAR, suite), "0").orElseThrow();

    assertEquals(List.of("head's on base"), races.faults().base());
  }

  private Optional<RaceDiff> compare(Jars base, Jars head, String preset)
      throws InterruptedException {
    return report(base, head, preset).diff();
  }

  private RaceReport report(Jars base, Jars head, String preset) throws InterruptedException {
    return ground.compare(base, head, preset, Optional.empty());
  }

  private String heard() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
