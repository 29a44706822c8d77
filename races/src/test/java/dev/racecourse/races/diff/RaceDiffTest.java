package dev.racecourse.races.diff;

import static dev.racecourse.races.diff.FakeSuite.acceptable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.diff.RaceDiff.Effort;
import dev.racecourse.races.diff.RaceFinding.Gone;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.NotSeen;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceDiffTest {

  private static final String LOST = "demo.Lost.Shipped";
  private static final String BUG = "demo.Lost.PlantedLookThenPut";
  private static final String TORN = "demo.Torn.Shipped";

  @Test
  void nothingToSayOfTwoCleanSides() {
    var diff = between(clean(), clean());

    assertEquals(List.of(), diff.findings());
    assertEquals(new Effort(1, 1_000_000, 10), diff.efforts().head());
    assertFalse(diff.worse());
    assertTrue(diff.trustworthy());
  }

  @Test
  void whatBaseDoesNotShowInEightTimesTheJvmsIsNew() {
    var diff = between(suite().clean(LOST, 81), suite().racy(LOST, "bad", 1, 10));

    var race = assertInstanceOf(NewRace.class, only(diff));
    assertEquals(
        new Sighting(
            TestName.of(LOST),
            "bad",
            "lost",
            new Both<>(new Tally(0, 8_100_000, 0, 81), new Tally(3, 1_000_003, 1, 10))),
        race.sighting());
    assertEquals(new Both<>(8_100_000L, 1_000_003L), race.samples());
    assertTrue(diff.worse());
    assertTrue(diff.trustworthy());
  }

  @Test
  void whatBaseMayShowTooBlamesNobodyAndIsNoAnswer() {
    var diff = between(suite().clean(LOST, 79), suite().racy(LOST, "bad", 1, 10));

    assertEquals(80, assertInstanceOf(MaybeNew.class, only(diff)).needed().forks());
    assertFalse(diff.worse());
    assertFalse(diff.trustworthy());
  }

  @Test
  void fewerSamplesInAJvmTakeMoreJvms() {
    var base = suite().add(LOST, List.of());
    for (var jvm = 0; jvm < 80; jvm++) {
      base.add(LOST, List.of(FakeSuite.run(LOST, acceptable("good", 1000))));
    }

    assertInstanceOf(MaybeNew.class, only(between(base, suite().racy(LOST, "bad", 1, 10))));
  }

  @Test
  void aRaceOfATestThatBaseLacksIsNew() {
    var diff = between(suite(), suite().racy(LOST, "bad", 1, 10));

    assertEquals(List.of(NewRace.class), kinds(diff));
  }

  @Test
  void aRaceOfWhatBaseLacksIsNew() {
    var base = suite().failed(LOST, Status.API_MISMATCH, "NoSuchMethodError");

    var diff = between(base, suite().racy(LOST, "bad", 1, 10));

    assertEquals(List.of(NewRace.class, NotRun.class), kinds(diff));
  }

  @Test
  void whatBothShowIsNotWorse() {
    var diff = between(suite().racy(LOST, "bad", 1, 10), suite().racy(LOST, "bad", 9, 10));

    assertInstanceOf(StillRacy.class, only(diff));
    assertFalse(diff.worse());
  }

  @Test
  void goneTakesEnoughJvms() {
    // 8 of 10 JVMs take 10 and a few samples more; 7 of 10 take 12.
    assertEquals(11, find(Gone.class, afterRacyIn(8)).sighting().tallies().head().forks());
    // 1 - 0.05^(1/11).
    assertEquals(0.2384, find(NotSeen.class, afterRacyIn(7)).bound(), 1e-4);
  }

  @Test
  void nothingIsGoneWhereHeadCannotBeTrusted() {
    var base = suite().racy(LOST, "bad", 10, 10).racy(BUG, "bad", 1, 1);
    var missed = clean().clean(BUG, 10);
    var unrun = clean().failed(LOST, Status.TIMEOUT_ERROR, "late").racy(BUG, "bad", 1, 1);

    assertEquals(List.of(PlantedBugMissed.class, NotSeen.class), kinds(between(base, missed)));
    assertEquals(List.of(NotRun.class, NotSeen.class), kinds(between(base, unrun)));
  }

  @Test
  void aTestWithTooFewSamplesIsADoubt() {
    var few = clean().add(TORN, List.of(FakeSuite.run(TORN, acceptable("good", 10))));

    var why = assertInstanceOf(NotRun.class, only(between(clean(), few)));
    assertEquals(List.of("too few samples"), why.faults());
    assertEquals(List.of(NotRun.class), kinds(between(few, clean())));
  }

  @Test
  void aRaceOfARemovedTestIsNeitherGoneNorUnseen() {
    assertEquals(List.of(), between(clean().racy(TORN, "bad", 10, 10), clean()).findings());
  }

  @Test
  void whatHeadChangedAboutTheTestsIsNotWorse() {
    var suites = new SuiteDiff(List.of(TestName.of(TORN)), List.of(), List.of());

    var diff = RaceDiff.between(new Both<>(clean().results(), clean().results()), suites);

    assertEquals(suites, diff.suites());
    assertFalse(diff.worse());
    assertTrue(diff.trustworthy());
  }

  @Test
  void headsGradingHoldsForBoth() {
    var strict = suite().racy(LOST, "odd", 10, 10);
    var lax = graded(acceptable("good", 100_000), acceptable("odd", 5));

    assertEquals(List.of(), kinds(between(strict, lax)));
    assertEquals(List.of(StillRacy.class), kinds(between(lax, strict)));
  }

  @Test
  void aTestThatDidNotRunIsADoubt() {
    var unrun = suite().add(LOST, List.of());

    var diff = between(clean(), unrun);

    assertEquals(
        new NotRun(
            TestName.of(LOST),
            new Both<>(1_000_000L, 0L),
            Side.HEAD,
            List.of("no result: no JVM ran it")),
        only(diff));
    assertFalse(diff.trustworthy());
    assertFalse(between(unrun, clean()).trustworthy());
  }

  @Test
  void aMissedBugIsADoubt() {
    var missed = clean().clean(BUG, 10);
    var caught = clean().racy(BUG, "bad", 1, 1);

    var diff = between(missed, caught);

    assertEquals(Side.BASE, assertInstanceOf(PlantedBugMissed.class, only(diff)).side());
    assertFalse(diff.trustworthy());
    assertFalse(diff.worse());
  }

  @Test
  void aFaultOutsideOfAnyTestOrNoTestAtAllIsADoubt() {
    assertFalse(between(clean().fault("interrupted"), clean()).trustworthy());
    assertFalse(between(clean(), clean().fault("interrupted")).trustworthy());
    assertFalse(between(suite(), suite()).trustworthy());
  }

  private static RaceDiff afterRacyIn(int forks) {
    return between(suite().racy(LOST, "bad", forks, 10), suite().clean(LOST, 11));
  }

  private static RaceDiff between(FakeSuite base, FakeSuite head) {
    return RaceDiff.between(new Both<>(base.results(), head.results()), SuiteDiff.NONE);
  }

  private static FakeSuite suite() {
    return new FakeSuite();
  }

  private static FakeSuite clean() {
    return suite().clean(LOST, 10);
  }

  private static FakeSuite graded(Outcome... outcomes) {
    return suite().add(LOST, List.of(FakeSuite.run(LOST, outcomes)));
  }

  private static RaceFinding only(RaceDiff diff) {
    assertEquals(1, diff.findings().size(), diff.toString());
    return diff.findings().get(0);
  }

  private static <T extends RaceFinding> T find(Class<T> kind, RaceDiff diff) {
    return diff.findings().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(diff));
  }

  private static List<Class<?>> kinds(RaceDiff diff) {
    return diff.findings().stream().<Class<?>>map(RaceFinding::getClass).toList();
  }
}
