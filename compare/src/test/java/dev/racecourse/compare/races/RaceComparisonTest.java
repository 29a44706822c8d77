package dev.racecourse.compare.races;

import static dev.racecourse.compare.races.FakeSubjects.jars;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.races.RaceReport.NotLooked;
import dev.racecourse.compare.races.RaceReport.OutOfTime;
import dev.racecourse.compare.races.RaceReport.SameSides;
import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceFinding;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceComparisonTest {

  private static final Optional<Path> SERVER = Optional.of(Path.of("server.jar"));
  private static final Optional<Path> SUITE = Optional.of(Path.of("suite.jar"));
  private static final Optional<Path> BASES = Optional.of(Path.of("bases.jar"));
  private static final Optional<Path> UNLISTED = Optional.of(Path.of("nonesuch.jar"));
  private static final Optional<Path> NO_JAR = Optional.empty();

  private static final String LOST = "demo.Lost.Shipped";
  private static final String TORN = "demo.Torn.Shipped";
  private static final SuiteDiff REMOVED =
      new SuiteDiff(List.of(TestName.of(TORN)), List.of(), List.of());
  private static final List<String> RAN = List.of("ran [server.jar, suite.jar]");

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private FakeSubjects ground = new FakeSubjects(Path.of(""), Map.of(), err);

  @BeforeEach
  void begin() throws IOException {
    var tests =
        Map.of(SUITE.orElseThrow(), List.of(LOST), BASES.orElseThrow(), List.of(LOST, TORN));
    ground = new FakeSubjects(folder, tests, err);
    Files.createFile(folder.resolve("settings.json"));
  }

  @Test
  void runsNothingWithoutTestsOrAWish() throws Exception {
    var armed = jars(SERVER, SUITE);

    assertEquals(new NotLooked("--races none"), report(armed, armed, "none"));
    assertEquals(
        new NotLooked("head has no race tests"), report(armed, jars(SERVER, NO_JAR), "smoke"));
    assertEquals(
        new NotLooked("base has no race tests"), report(jars(NO_JAR, NO_JAR), armed, "smoke"));
    assertEquals("", heard());
  }

  @Test
  void headsTestsRunOnBothSides() throws Exception {
    var report = report(jars(SERVER, NO_JAR), jars(SERVER, SUITE), "smoke");

    assertEquals(new Both<>(RAN, RAN), report.diff().orElseThrow().faults());
    assertEquals("head's race tests on both sides; base has none of its own", report.note());
    var heard = heard();
    assertTrue(heard.contains("Looking for races on base (preset smoke)"), heard);
    assertEquals(report, report(jars(SERVER, NO_JAR), jars(SERVER, SUITE), "smoke"));
    assertEquals(heard, heard());
  }

  @Test
  void testsThatHoldWhatTheyTestRunOnTheirOwnSide() throws Exception {
    var report = report(jars(NO_JAR, BASES), jars(NO_JAR, SUITE), "smoke");

    assertEquals("each side's own race tests", report.note());
    var races = report.diff().orElseThrow();
    assertEquals(
        new Both<>(List.of("ran [bases.jar]"), List.of("ran [suite.jar]")), races.faults());
    assertEquals(REMOVED, races.suites());
  }

  @Test
  void runsNothingAgainThatIsDone() throws Exception {
    ground.leave("races-base", new FakeSuite().fault("of base"));
    ground.leave("races-head", new FakeSuite().fault("of head"));

    var races = compare(jars(SERVER, SUITE), jars(SERVER, SUITE), "smoke");

    assertEquals(new Both<>(List.of("of base"), List.of("of head")), races.faults());
    assertEquals("", heard());
  }

  @Test
  void noResultIsNoVerdict() {
    var message =
        assertThrows(
                SetupException.class,
                () -> compare(jars(SERVER, SUITE), jars(SERVER, SUITE), "broken"))
            .getMessage();

    assertEquals(
        """
        the race tests on head came to no result: it ended early.
        Nothing can be said about races.""",
        message);
  }

  @Test
  void endsWithTheBudgetAndIsNotFinished() throws Exception {
    ground.leave("races-head", new FakeSuite().fault("of head"));

    var report =
        ground.compare(
            jars(SERVER, BASES), jars(SERVER, SUITE), "hang", Optional.of(Duration.ZERO));

    assertEquals(OutOfTime.class, report.getClass());
    assertEquals(
        "out of time on base: the budget ended before the race tests did, so nothing is known about"
            + " races. Go on with a larger --budget and --resume, or compare with --races none.",
        report.note());
    var races = report.diff().orElseThrow();
    assertEquals(REMOVED, races.suites());
    assertFalse(races.trustworthy());
    assertFalse(Files.exists(folder.resolve("races-base.finished")));
  }

  @Test
  void listsWhatHeadChangedWhereBothSidesAreTheSame() throws Exception {
    var report = ground.onSameSides(jars(SERVER, BASES), jars(SERVER, SUITE), "smoke");

    assertEquals(SameSides.class, report.getClass());
    assertEquals(REMOVED, report.listed().orElseThrow().suites());
    assertEquals("", heard());
    assertFalse(Files.exists(folder.resolve("races-head")));
  }

  @Test
  void hasNothingToListWhereTheTestsAreTheSameToo() throws Exception {
    var same = new NotLooked("both sides are the same");
    var armed = jars(SERVER, SUITE);

    assertEquals(same, ground.onSameSides(armed, armed, "smoke"));
    assertEquals(same, ground.onSameSides(jars(SERVER, NO_JAR), armed, "smoke"));
    assertEquals(
        new NotLooked("head has no race tests"),
        ground.onSameSides(armed, jars(SERVER, NO_JAR), "smoke"));
    assertEquals(
        new NotLooked("--races none"), ground.onSameSides(jars(SERVER, NO_JAR), armed, "none"));
  }

  @Test
  void runsTestsThatCannotBeListed() throws Exception {
    var races = compare(jars(SERVER, UNLISTED), jars(SERVER, SUITE), "smoke");

    assertEquals(new Both<>(RAN, RAN), races.faults());
    assertTrue(
        heard()
            .startsWith(
                "What head changed about race tests is not listed: no list in"
                    + " [server.jar, nonesuch.jar]"),
        this::heard);
  }

  @Test
  void runsAgainWhereAResultIsUnreadable() throws Exception {
    ground.leave("races-base", new FakeSuite().fault("of base"));
    ground.leave("races-head", new FakeSuite().fault("of head"));
    Files.writeString(folder.resolve("races-head/results.json"), "nonsense");

    var races = compare(jars(SERVER, SUITE), jars(SERVER, SUITE), "smoke");

    assertEquals(new Both<>(List.of("of base"), RAN), races.faults());
    assertTrue(heard().startsWith("races on head are looked for again: "), this::heard);
  }

  @Test
  void runsAgainWhereItWasInterrupted() throws Exception {
    ground.leave("races-base", new FakeSuite().fault("of base"));
    ground.leave("races-head", new FakeSuite().fault("interrupted"));
    Files.delete(folder.resolve("races-head.finished"));

    assertEquals(RAN, compare(jars(SERVER, SUITE), jars(SERVER, SUITE), "smoke").faults().head());
  }

  @Test
  void basesOwnTestsRunWhereHeadsDoNotFit() throws Exception {
    var mismatch = new FakeSuite().failed(LOST, Status.API_MISMATCH, "NoSuchMethodError");
    ground.leave("races-base", mismatch);
    ground.leave("races-head", mismatch);
    ground.leave("races-base-own", new FakeSuite().fault("base's own"));

    var report = report(jars(SERVER, BASES), jars(SERVER, SUITE), "smoke");

    var races = report.diff().orElseThrow();
    assertEquals(new Both<>(List.of("base's own"), List.<String>of()), races.faults());
    assertEquals(REMOVED, races.suites());
    assertTrue(report.note().startsWith("harness differs: "), report.note());
  }

  @Test
  void saysSoIfBaseHasNoTestsThatFit() throws Exception {
    ground.leave("races-base", new FakeSuite().failed(LOST, Status.API_MISMATCH, "no method"));
    ground.leave("races-head", new FakeSuite().clean(LOST, 1));

    var races = compare(jars(SERVER, NO_JAR), jars(SERVER, SUITE), "smoke");

    assertEquals(
        List.of("does not link in 1 of 1 JVMs: no method"),
        ((RaceFinding.NotRun) races.findings().get(0)).faults());
  }

  private RaceDiff compare(Jars base, Jars head, String how) throws InterruptedException {
    return report(base, head, how).diff().orElseThrow();
  }

  private RaceReport report(Jars base, Jars head, String how) throws InterruptedException {
    return ground.compare(base, head, how, Optional.empty());
  }

  private String heard() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
