package dev.racecourse.compare.races;

import static dev.racecourse.compare.races.FakeSuite.acceptable;
import static dev.racecourse.compare.races.TestResult.CAUGHT;
import static dev.racecourse.compare.races.TestResult.CLEAN;
import static dev.racecourse.compare.races.TestResult.MISSED;
import static dev.racecourse.compare.races.TestResult.NOT_RUN;
import static dev.racecourse.compare.races.TestResult.RACY;
import static dev.racecourse.compare.races.TestResult.TOO_FEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.races.RaceDiff.Effort;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Gone;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.NotRun;
import dev.racecourse.compare.races.RaceFinding.NotSeen;
import dev.racecourse.compare.races.RaceFinding.PlantedBugMissed;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.RaceFinding.Sighting;
import dev.racecourse.compare.races.RaceFinding.StillRacy;
import dev.racecourse.compare.races.RaceFinding.Tally;
import dev.racecourse.compare.races.RaceResults.Evidence;
import dev.racecourse.compare.races.RaceResults.Outcome;
import dev.racecourse.compare.races.RaceResults.Tested;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RaceDiffTest {

  private static final String LOST = "demo.Lost.Shipped";
  private static final String BUG = "demo.Lost.PlantedLookThenPut";

  @Test
  void nothingToSayOfTwoCleanSides() {
    var diff = between(clean(), clean());

    assertEquals(List.of(), diff.findings());
    assertEquals(new Effort(1, 10_000, 10), diff.efforts().head());
    assertFalse(diff.worse());
    assertTrue(diff.trustworthy());
  }

  @Test
  void oneForkThatShowsIsANewRace() {
    var diff = between(clean(), suite().racy(LOST, "bad", 1, 10));

    var race = assertInstanceOf(NewRace.class, only(diff));
    assertEquals(
        new Sighting(
            new TestName(LOST),
            "bad",
            "lost",
            new Both<>(new Tally(0, 10_000, 0, 10), new Tally(3, 10_003, 1, 10))),
        race.sighting());
    assertEquals(new Both<>(10_000L, 10_003L), race.samples());
    assertTrue(diff.worse());
    assertTrue(diff.trustworthy());
  }

  @Test
  void anotherForbiddenStateIsANewRace() {
    var diff = between(suite().racy(LOST, "bad", 1, 10), suite().racy(LOST, "worse", 1, 10));

    assertEquals(List.of(NewRace.class, NotSeen.class), kinds(diff));
    assertTrue(diff.worse());
  }

  @Test
  void aRaceOfATestThatBaseLacksIsNew() {
    var diff = between(suite(), suite().racy(LOST, "bad", 1, 10));

    assertEquals(List.of(NewRace.class, Added.class), kinds(diff));
  }

  @Test
  void anExceptionIsARace() {
    var thrown = new Fork(new TestName(LOST), "TEST_ERROR", List.of(), List.of("oops"));
    var evidence = new Evidence(0, List.of(), List.of());
    var tested = new Tested(new TestName(LOST), RACY, evidence);
    var head = new RaceResults(List.of(), List.of(tested), List.of(thrown));

    var diff = RaceDiff.between(new Both<>(clean().results(), head), Optional.empty());

    assertEquals("exception", find(NewRace.class, diff).sighting().state());
  }

  @Test
  void whatBothShowIsNotWorse() {
    var diff = between(suite().racy(LOST, "bad", 1, 10), suite().racy(LOST, "bad", 9, 10));

    assertInstanceOf(StillRacy.class, only(diff));
    assertFalse(diff.worse());
  }

  @Test
  void goneTakesEnoughForks() {
    // 5 of 10 against 0 of 10: p = 21/1292 = 0.0163; 4 of 10: p = 14/323 = 0.0433; 3: 0.105.
    assertEquals(21 / 1292.0, find(Gone.class, afterRacyIn(5)).p(), 1e-12);
    assertEquals(14 / 323.0, find(Gone.class, afterRacyIn(4)).p(), 1e-12);
    var unseen = find(NotSeen.class, afterRacyIn(3));
    assertEquals(0.10526, unseen.p(), 1e-5);
    assertEquals(3 / 10_000.0, unseen.bound(), 1e-12);
  }

  @Test
  void nothingIsGoneWhereHeadCannotBeTrusted() {
    var base = suite().racy(LOST, "bad", 10, 10).test(BUG, CAUGHT, 1);
    var missed = clean().test(BUG, MISSED, 10);
    var unrun = suite().test(LOST, NOT_RUN, 10, "timed out").test(BUG, CAUGHT, 1);

    assertEquals(List.of(PlantedBugMissed.class, NotSeen.class), kinds(between(base, missed)));
    assertEquals(List.of(NotRun.class, NotSeen.class), kinds(between(base, unrun)));
  }

  @Test
  void aTestOnOneSideOnly() {
    var other = clean().test("demo.Torn.Shipped", TOO_FEW, 1);

    assertEquals(List.of(NotRun.class, Added.class), kinds(between(clean(), other)));
    assertEquals(List.of(NotRun.class, Removed.class), kinds(between(other, clean())));
  }

  @Test
  void aRaceOfARemovedTestIsNeitherGoneNorUnseen() {
    var diff = between(clean().racy("demo.Torn.Shipped", "bad", 10, 10), clean());

    assertInstanceOf(Removed.class, only(diff));
  }

  @Test
  void withoutAListOfBaseNobodyKnowsWhatHeadRemoved() {
    var results = new Both<>(clean().results(), suite().test(BUG, CAUGHT, 1).results());

    assertEquals(List.of(), RaceDiff.between(results, Optional.empty()).findings());
  }

  @Test
  void whatHeadRemovedOrAddedIsNotWorse() {
    var lists = new Both<>(suite().test("demo.Torn.Shipped", CLEAN, 0).list(), clean().list());
    var results = new Both<>(clean().results(), clean().results());

    var diff = RaceDiff.between(results, Optional.of(lists));

    assertEquals(List.of(Removed.class, Added.class), kinds(diff));
    assertFalse(diff.worse());
    assertTrue(diff.trustworthy());
  }

  @Test
  void headsGradingHoldsForBoth() {
    var strict = suite().racy(LOST, "odd", 10, 10);
    var lax = graded(acceptable("good", 1000), acceptable("odd", 5));

    assertEquals(List.of(), kinds(between(strict, lax)));
    assertEquals(List.of(StillRacy.class), kinds(between(lax, strict)));
  }

  @Test
  void aTestThatDidNotRunIsADoubt() {
    var unrun = suite().test(LOST, NOT_RUN, 0, "no result: no JVM ran it");

    var diff = between(clean(), unrun);

    assertEquals(
        new NotRun(
            new TestName(LOST),
            new Both<>(10_000L, 0L),
            Side.HEAD,
            NOT_RUN,
            List.of("no result: no JVM ran it")),
        only(diff));
    assertFalse(diff.trustworthy());
    assertFalse(between(unrun, clean()).trustworthy());
  }

  @Test
  void aMissedBugIsADoubt() {
    var missed = clean().test(BUG, MISSED, 10);
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
    return between(suite().racy(LOST, "bad", forks, 10), clean());
  }

  private static RaceDiff between(FakeSuite base, FakeSuite head) {
    return RaceDiff.between(
        new Both<>(base.results(), head.results()),
        Optional.of(new Both<>(base.list(), head.list())));
  }

  private static FakeSuite suite() {
    return new FakeSuite();
  }

  private static FakeSuite clean() {
    return suite().test(LOST, CLEAN, 10);
  }

  private static FakeSuite graded(Outcome... outcomes) {
    return suite().test(LOST, CLEAN, List.of(), List.of(List.of(outcomes)));
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
