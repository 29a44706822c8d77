package dev.racecourse.stress;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.stress.Judgement.Caught;
import dev.racecourse.stress.Judgement.Clean;
import dev.racecourse.stress.Judgement.Missed;
import dev.racecourse.stress.Judgement.NotRun;
import dev.racecourse.stress.Judgement.Racy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jcstress.infra.Status;

class VerdictTest {
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
    assertSays(verdict, "clean (rate < 3.0e-06 at 95 %)");
    assertSays(verdict, "No race found.");
  }

  @Test
  void aForbiddenOutcomeOfAShippedStoreIsARace() {
    var verdict = verdict(CLEAN, RACY, CAUGHT);

    assertEquals(ExitCode.RACE, verdict.exitCode());
    assertInstanceOf(Racy.class, judgement(verdict, Runs.SHIPPED));
    assertSays(verdict, "race: LogoutVersusTouch (shipped) showed [true, true, true] 7 times");
  }

  @Test
  void aPlantedBugThatIsNotSeenMakesTheRunUntrusted() {
    var verdict = verdict(CLEAN, MISSED);

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertInstanceOf(Missed.class, judgement(verdict, Runs.PLANTED));
    assertSays(verdict, "LogoutVersusTouch (planted): not caught in 1,000,000 samples");
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
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NORMAL")
  void aFailedRunMakesTheRunUntrusted(Status status) {
    for (var test : List.of(Runs.SHIPPED, Runs.PLANTED)) {
      var verdict = verdict(CLEAN, CAUGHT, Runs.failed(test, status, "skipping", "  an Error"));

      assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
      assertInstanceOf(NotRun.class, judgement(verdict, test));
      assertSays(verdict, "in 1 of 2 JVMs: skipping: an Error");
    }
  }

  @Test
  void aRaceStandsThoughTheRunIsUntrusted() {
    var verdict = verdict(RACY, Runs.failed(Runs.SHIPPED, Status.TIMEOUT_ERROR, "late"), MISSED);

    assertEquals(ExitCode.RACE, verdict.exitCode());
    assertSays(verdict, "race: LogoutVersusTouch (shipped)");
    assertSays(verdict, "doubt: LogoutVersusTouch (shipped): timed out in 1 of 2 JVMs: late");
    assertSays(verdict, "doubt: LogoutVersusTouch (planted): not caught");
  }

  @Test
  void aFaultOutsideOfAnyTestMakesTheRunUntrusted() {
    var verdict =
        Verdict.of(names(Runs.SHIPPED, Runs.PLANTED), List.of(CLEAN, CAUGHT), List.of("it broke"));

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
    assertSays(verdict, "doubt: it broke");
  }

  @Test
  void nothingSelectedIsUntrusted() {
    var verdict = Verdict.of(List.of(), List.of(CLEAN, CAUGHT), List.of());

    assertEquals(ExitCode.UNTRUSTED, verdict.exitCode());
  }

  @Test
  void aShippedTestAloneIsCleanWithANote() {
    var verdict = Verdict.of(names(Runs.SHIPPED), List.of(CLEAN), List.of());

    assertEquals(ExitCode.CLEAN, verdict.exitCode());
    assertSays(verdict, "note: -t leaves out the planted bug of LogoutVersusTouch");
  }

  private static Verdict verdict(Run... runs) {
    return Verdict.of(names(Runs.SHIPPED, Runs.PLANTED), List.of(runs), List.of());
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
