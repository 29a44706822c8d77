package dev.racecourse.compare.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RaceFinderTest {

  private static final String TEST = "demo.Store.Edit";
  private static final int JVMS = 5;
  private static final int AT = 40;

  @Test
  void aRaceThatCameWithACommitIsNew() {
    var history = history(60, i -> i < AT ? 0 : 3);

    var race = history.trends().races().get(0);
    assertEquals(Standing.NEW, race.standing());
    assertEquals(history.commits.get(AT), interval(race).upTo());
    assertEquals(history.commits.get(AT - 1), interval(race).after());
    assertEquals(Standing.NEW, history.trends(AT + 1).races().get(0).standing());
  }

  @Test
  void oneJvmAmongTooFewMayBeOlder() {
    assertEquals(Standing.MAYBE_NEW, standing(60, i -> i == AT ? 1 : 0, AT + 1));
    assertEquals(Standing.MAYBE_NEW, standing(60, i -> i < 1 + 1 ? 0 : 3, 5));
  }

  @Test
  void whatWasThereFromTheFirstCommitOnIsOld() {
    assertEquals(Standing.OLD, standing(60, i -> 3, 60));
  }

  @Test
  void whatIsNotSeenAnyMoreIsGone() {
    assertEquals(Standing.GONE, standing(60, i -> i < AT ? 3 : 0, 60));
    assertEquals(Standing.OLD, standing(60, i -> i < AT ? 3 : 0, AT + 2));
  }

  @Test
  void aNewRaceCanBeBlessed() {
    var history = history(60, i -> i < AT ? 0 : 3);
    assertNull(history.trends().races().get(0).blessing());

    assertNotNull(history.bless(null, AT - 1, AT).trends().races().get(0).blessing());
  }

  @Test
  void aBlessingOfACellOrOfPartOfItsCommitsIsNoneOfARace() {
    var history = new SimulatedHistory(60);
    history.race(
        TEST,
        i -> i > AT - 3 && i < AT ? Map.of() : Map.of(i < AT ? "" : "1", tally(i < AT ? 0 : 3)));
    history.measured().bless(SimulatedHistory.CELL, AT - 10, AT).bless(null, AT - 1, AT);
    assertNull(history.trends().races().get(0).blessing());

    assertNotNull(history.bless(null, AT - 3, AT).trends().races().get(0).blessing());
  }

  @Test
  void aBlessingOfARaceIsOfThatAlone() {
    var history = history(60, i -> i < AT ? 0 : 3).speed(SimulatedHistory.CELL, i -> 0);
    history.compare(AT - 1, AT, "Worse", -0.1);
    var commits = history.commits;
    history.say(
        new Bless(history.said("-"), null, "demo.Other", commits.get(AT - 1), commits.get(AT)));
    assertNull(history.trends().races().get(0).blessing());

    history.say(new Bless(history.said("-"), null, TEST, commits.get(AT - 1), commits.get(AT)));
    assertNotNull(history.trends().races().get(0).blessing());
    assertTrue(history.trends().changes().get(0).isOpen());
  }

  @Test
  void countsThatAreTooLargeForANumberAreAddedUp() {
    var most = Integer.MAX_VALUE;
    var all = Long.MAX_VALUE;
    var history = new SimulatedHistory(60);
    history.race(
        TEST, i -> Map.of(i < AT ? "" : "1", new Tally(all, all, i < AT ? 0 : most, most)));
    history.measured().measure(AT);

    var race = history.trends().races().get(0);
    assertEquals(Standing.NEW, race.standing());
    assertEquals(history.commits.get(AT), interval(race).upTo());
  }

  /** It cannot be told from a race that is as old as the code. */
  @Test
  void aRaceThatANewTestFoundMayBeOlder() {
    var history = new SimulatedHistory(60);
    history.race("demo.Session.Touch", i -> i == AT - 1 ? Map.of() : Map.of("", tally(0)));
    var idle = Map.of("", new Tally(0, 0, 0, 0));
    history.race(TEST, i -> i < AT ? Map.of() : i == AT ? idle : Map.of("1", tally(3)));
    var race = history.measured().trends().races().get(0);

    assertEquals(Standing.MAYBE_NEW, race.standing());
    assertEquals(history.commits.get(AT - 2), interval(race).after());
    assertEquals(history.commits.get(AT + 1), interval(race).upTo());
  }

  @Test
  void aRaceThatTheFirstTestsFoundIsOld() {
    var history = new SimulatedHistory(60);
    history.race(TEST, i -> i < AT ? Map.of() : Map.of("1", tally(3)));

    assertEquals(Standing.OLD, history.measured().trends().races().get(0).standing());
  }

  @Test
  void aTestThatDidNotRunIsNoSilence() {
    var history = new SimulatedHistory(60);
    history.race(TEST, i -> i < AT ? Map.of("", new Tally(0, 0, 0, 0)) : Map.of("1", tally(3)));

    assertEquals(Standing.OLD, history.measured().trends().races().get(0).standing());
  }

  @Test
  void testsThatDidNotRunAreSaid() {
    var history = new SimulatedHistory(60);
    history.race(TEST, i -> i < AT ? Map.of("", tally(0)) : Map.of());
    history.race("demo.Never", i -> Map.of("", new Tally(0, 0, 0, 0)));

    assertEquals(
        List.of(new NotMeasured.Missing("demo.Never", -1), new NotMeasured.Missing(TEST, AT - 1)),
        history.measured().trends().notMeasured().tests());
  }

  /** Looked at after each commit, as a CI server does. */
  @ParameterizedTest
  @ValueSource(doubles = {0.0005, 0.005, 0.05, 0.5})
  void anOldRaceIsHardlyEverCalledNew(double share) {
    var random = new SplittableRandom(2026);
    var histories = 300;
    var wrong = 0;
    for (var n = 0; n < histories; n++) {
      var showing = random.ints(100, 0, 1).map(i -> showing(random, share)).toArray();
      var history = history(100, i -> showing[i]);
      var called = false;
      for (var upTo = 1; upTo < 100 && !called; upTo++) {
        // Nothing else can be news but a commit that shows it.
        called = showing[upTo] > 0 && standing(history, upTo) == Standing.NEW;
      }
      wrong += called ? 1 : 0;
    }
    assertTrue(wrong <= 0.01 * histories, wrong + " of " + histories);
  }

  /** Up to a commit, without anything but races. */
  private static Standing standing(SimulatedHistory history, int upTo) {
    var runs = new TreeMap<Integer, List<Run>>();
    for (var i = 1; i <= upTo; i++) {
      runs.put(i, List.of(history.runs.get(i - 1)));
    }
    var order = new CommitOrder(history.commits, true);
    return new RaceFinder(TEST, runs, order)
        .trends(new Blessings(List.of(), order, List.of()))
        .get(0)
        .standing();
  }

  private static int showing(SplittableRandom random, double share) {
    return (int) random.doubles(JVMS).filter(value -> value < share).count();
  }

  private static Standing standing(int commits, IntUnaryOperator showing, int upTo) {
    return history(commits, showing).trends(upTo).races().get(0).standing();
  }

  private static SimulatedHistory history(int commits, IntUnaryOperator showing) {
    return new SimulatedHistory(commits)
        .race(
            TEST, i -> Map.of(showing.applyAsInt(i) == 0 ? "" : "1", tally(showing.applyAsInt(i))))
        .measured();
  }

  private static Tally tally(int showing) {
    return new Tally(3L * showing, 50_000, showing, JVMS);
  }

  private static CommitInterval interval(RaceTrend race) {
    var interval = race.interval();
    assertNotNull(interval);
    return interval;
  }
}
