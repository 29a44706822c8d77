package dev.racecourse.races.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Runs;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.ExitCode;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Judgement.Caught;
import dev.racecourse.races.verdict.Judgement.Clean;
import dev.racecourse.races.verdict.Judgement.Missed;
import dev.racecourse.races.verdict.Judgement.NotRun;
import dev.racecourse.races.verdict.Judgement.Racy;
import dev.racecourse.races.verdict.Judgement.TooFew;
import dev.racecourse.races.verdict.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
  private static final Run CLEAN = Runs.of(Runs.SHIPPED, Runs.GOOD);
  private static final Run RACY = Runs.of(Runs.SHIPPED, Runs.GOOD, Runs.BAD);
  private static final Run CAUGHT = Runs.of(Runs.PLANTED, Runs.GOOD, Runs.BAD);
  private static final Run MISSED = Runs.of(Runs.PLANTED, Runs.GOOD);

  @Test
  void cleanAndCaughtIsClean() {
    var verdict = verdict(CLEAN, CAUGHT);

    assertEquals(ExitCode.CLEAN, verdict.exitCode());
    assertInstanceOf(Clean.class, judgement(verdict, Runs.SHIPPED));
    assertInstanceOf(Caught.class, judgement(verdict, Runs.PLANTED));
    assertSays(verdict, "1  1,000,000  clean, below 3.0e-06 of samples in these JVMs");
    assertSays(verdict, "1  1,000,007  caught in 7.0e-06 of them, after 1.0 s");
    assertSays(verdict, "[true, true, false] 1,000,000  ![true, true, true] 7");
    assertSays(verdict, "No race found.");
  }

  @Test
  void theTimeToACatchIsThatOfTheJvmsUpToIt() {
    var verdict = verdict(CLEAN, MISSED, CAUGHT, MISSED);

    assertSays(verdict, "caught in 2.3e-06 of them, after 2.0 s");
  }

  @Test
  void tooFewSamplesMakeTheRunUntrusted() {
    var few = new Outcome(Runs.GOOD.state(), Runs.GOOD.expectation(), 29_955, "");
    var verdict = verdict(Runs.of(Runs.SHIPPED, few), CAUGHT);

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertInstanceOf(TooFew.class, judgement(verdict, Runs.SHIPPED));
    assertSays(verdict, "LogoutVersusTouch (shipped): fewer than 29,956 samples");

    var enough = new Outcome(Runs.GOOD.state(), Runs.GOOD.expectation(), 29_956, "");
    assertEquals(ExitCode.CLEAN, verdict(Runs.of(Runs.SHIPPED, enough), CAUGHT).exitCode());
  }

  @Test
  void aForbiddenOutcomeOfAShippedStoreIsARace() {
    var verdict = verdict(CLEAN, RACY, CAUGHT);

    assertEquals(ExitCode.RACE, verdict.exitCode());
    assertInstanceOf(Racy.class, judgement(verdict, Runs.SHIPPED));
    assertSays(verdict, "race: LogoutVersusTouch (shipped) showed [true, true, true] 7 times");
    assertSays(verdict, "Tests: 1 RACY, 1 caught.");
  }

  @Test
  void aPlantedBugThatIsNotSeenMakesTheRunUntrusted() {
    var verdict = verdict(CLEAN, MISSED);

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertInstanceOf(Missed.class, judgement(verdict, Runs.PLANTED));
    assertSays(verdict, "LogoutVersusTouch (GetThenPut): not caught in 1,000,000 samples");
  }

  @Test
  void aTestWithoutRunsMakesTheRunUntrusted() {
    var verdict = verdict(CAUGHT);

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertInstanceOf(NotRun.class, judgement(verdict, Runs.SHIPPED));
    assertSays(verdict, "LogoutVersusTouch (shipped): no result");
  }

  @Test
  void aRunWithoutSamplesMakesTheRunUntrusted() {
    var verdict = verdict(CLEAN, Runs.of(Runs.SHIPPED), CAUGHT);

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertSays(verdict, "1 of 2 JVMs took no samples");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NORMAL", "TEST_ERROR"})
  void aFailedRunMakesTheRunUntrusted(Status status) {
    var shipped = Runs.failed(Runs.SHIPPED, status, "skipping", "  an Error");
    assertUntrusted(Runs.SHIPPED, verdict(CLEAN, shipped, CAUGHT));
    var planted = Runs.failed(Runs.PLANTED, status, "skipping", "  an Error");
    assertUntrusted(Runs.PLANTED, verdict(CLEAN, MISSED, planted));
  }

  private static void assertUntrusted(String test, Verdict verdict) {
    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertInstanceOf(NotRun.class, judgement(verdict, test));
    assertSays(verdict, "in 1 of 2 JVMs: skipping: an Error");
  }

  @Test
  void aPlantedBugThatThrowsInARaceIsCaught() {
    var verdict = verdict(CLEAN, threw(Runs.PLANTED, "java.lang.NullPointerException"));

    assertEquals(ExitCode.CLEAN, verdict.exitCode());
    assertInstanceOf(Caught.class, judgement(verdict, Runs.PLANTED));
  }

  @Test
  void aSubjectThatThrowsInARaceIsRacy() {
    var verdict = verdict(CLEAN, threw(Runs.SHIPPED, "java.lang.NullPointerException"), CAUGHT);

    assertEquals(ExitCode.RACE, verdict.exitCode());
    assertSays(verdict, "RACY, it threw, after 2.0 s");
    assertSays(verdict, "java.lang.NullPointerException at demo.Store.find in 1 of 2 JVMs");
  }

  @Test
  void aLackOfMemoryIsNoRace() {
    var threw = threw(Runs.SHIPPED, "java.lang.OutOfMemoryError");

    assertEquals(ExitCode.UNTRUSTED, verdict(CLEAN, threw, CAUGHT).exitCode());
  }

  @Test
  void anExceptionBeforeTheRaceIsNoRace() {
    var threw =
        Runs.failed(
            Runs.SHIPPED,
            Status.TEST_ERROR,
            "java.lang.ClassNotFoundException: demo.Test_jcstress",
            "at org.openjdk.jcstress.ForkedMain.main(ForkedMain.java:67)");

    assertEquals(ExitCode.UNTRUSTED, verdict(CLEAN, threw, CAUGHT).exitCode());
  }

  @Test
  void fewSamplesSayWhetherAnActorEnds() {
    var ends = new Outcome("TERMINATED", Expectation.ACCEPTABLE, 300, "it ended");
    var verdict = verdict(Runs.of(Runs.SHIPPED, ends), CAUGHT);

    assertEquals(ExitCode.CLEAN, verdict.exitCode());
  }

  private static Run threw(String test, String type) {
    return Runs.failed(test, Status.TEST_ERROR, type, "  at demo.Store.find(Store.java:7)");
  }

  @Test
  void aRaceStandsThoughTheRunIsUntrusted() {
    var verdict = verdict(RACY, Runs.failed(Runs.SHIPPED, Status.TIMEOUT_ERROR, "late"), MISSED);

    assertEquals(ExitCode.RACE, verdict.exitCode());
    assertSays(verdict, "race: LogoutVersusTouch (shipped)");
    assertSays(verdict, "doubt: LogoutVersusTouch (shipped): timed out in 1 of 2 JVMs: late");
    assertSays(verdict, "doubt: LogoutVersusTouch (GetThenPut): not caught");
  }

  @Test
  void aReasonOfFewTestsNamesThem() {
    var names = names("demo.A", "demo.B", "demo.C", "demo.D");

    assertSays(Verdict.of(names.subList(0, 3), List.of(), Map.of(), List.of()), "doubt: A, B, C: ");
    assertSays(Verdict.of(names, List.of(), Map.of(), List.of()), "doubt: 4 tests: ");
  }

  @Test
  void anOutcomeMayHaveNoDescription() {
    var bad = new Outcome("2", Expectation.FORBIDDEN, 7, "");

    assertSays(verdict(Runs.of(Runs.SHIPPED, bad), CAUGHT), "showed [2] 7 times\n");
  }

  @Test
  void whatIsInterestingIsNoted() {
    var seen = new Outcome("0, 0", Expectation.ACCEPTABLE_INTERESTING, 1, "reordered");
    var verdict = verdict(Runs.of(Runs.SHIPPED, Runs.GOOD, seen), CAUGHT);

    assertEquals(ExitCode.CLEAN, verdict.exitCode());
    assertSays(verdict, "outcomes (?) were seen in LogoutVersusTouch (shipped)");
    assertFalse(new Report(verdict(CLEAN, CAUGHT)).lines().toString().contains("INTERESTING"));
  }

  @Test
  void aFaultOutsideOfAnyTestMakesTheRunUntrusted() {
    var verdict =
        Verdict.of(
            names(Runs.SHIPPED, Runs.PLANTED),
            List.of(CLEAN, CAUGHT),
            Map.of(),
            List.of("it broke"));

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertSays(verdict, "doubt: it broke");
  }

  @Test
  void nothingSelectedIsUntrusted() {
    var verdict = Verdict.of(List.of(), List.of(CLEAN, CAUGHT), Map.of(), List.of());

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
  }

  @Test
  void aShippedTestAloneIsCleanWithANote() {
    var verdict = Verdict.of(names(Runs.SHIPPED), List.of(CLEAN), Map.of(), List.of());

    assertEquals(ExitCode.CLEAN, verdict.exitCode());
    assertSays(verdict, "note: sensitivity unknown: no planted bug");
  }

  private static Verdict verdict(Run... runs) {
    return Verdict.of(names(Runs.SHIPPED, Runs.PLANTED), List.of(runs), Map.of(), List.of());
  }

  private static List<TestName> names(String... listed) {
    return List.of(listed).stream().map(TestName::of).toList();
  }

  private static Judgement judgement(Verdict verdict, String test) {
    return requireNonNull(verdict.judgements().get(TestName.of(test)));
  }

  private static void assertSays(Verdict verdict, String text) {
    var report = String.join("\n", new Report(verdict).lines());
    assertTrue(report.contains(text), () -> text + " is not in\n" + report);
  }
}
