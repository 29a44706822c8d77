package dev.racecourse.races;

import static dev.racecourse.races.diff.FakeSuite.acceptable;
import static dev.racecourse.races.diff.FakeSuite.forbidden;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceFinding;
import dev.racecourse.races.diff.RaceFinding.Gone;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JVMs of the second look are made up: each shows the race with the probability of its side.
 */
class SecondLookTest {

  private static final String LOST = "demo.Lost.Shipped";
  private static final String TORN = "demo.Torn.Shipped";
  private static final int TRIALS = 2_000;

  private final Random random = new Random(7);
  private long jvms;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Map.Entry<Side, RaceResults>> kept = new ArrayList<>();

  /** Once in a million samples is once in 1.6 JVMs of a million. */
  @Test
  void aRaceOfOneInAMillionIsNotNewWhenItIsOld() throws Exception {
    var rate = 1 - Math.exp(-1);

    assertTrue(shareOf(NewRace.class, rate, rate, 1) < 0.05);
  }

  @Test
  void aRaceOfOneInAMillionIsNotGoneWhileItIsThere() throws Exception {
    var rate = 1 - Math.exp(-1);

    assertTrue(shareOf(Gone.class, rate, rate, 1) < 0.05);
  }

  @Test
  void aNewRaceIsNew() throws Exception {
    assertEquals(List.of(NewRace.class), kinds(look(0, 1, 1)));
    assertEquals(List.of(NewRace.class), kinds(look(0, 1, 14)));
  }

  @Test
  void aMendedRaceIsGoneThoughOneJvmASideLookedFirst() throws Exception {
    assertEquals(List.of(Gone.class), kinds(look(1, 0, 1)));
    assertEquals(
        """
        the sides differ in Lost (shipped); looking again on head until 8 JVMs or more have run it, \
        300 s at most
        the sides differ in Lost (shipped); looking again on base until 8 JVMs or more have run it, \
        293 s at most
        """,
        said());
  }

  /** One JVM of one that showed it, by chance, would take 8 of the other. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2, 0.4})
  void anOldRaceOfSomeJvmsIsHardlyEverNew(double rate) throws Exception {
    assertTrue(shareOf(NewRace.class, rate, rate, 1) < 0.005);
  }

  @Test
  void theSideThatRacedRunsUntilItHasDoneSoFiveTimes() throws Exception {
    var first = new Both<>(side(0, 1).results(), side(1, 1).results());

    var results = secondLook(0, 1).after(first);

    assertEquals(8, results.base().runs().size());
    assertEquals(5, results.head().runs().size());
  }

  @Test
  void aRareRaceTakesNoTimeFromAFrequentOne() throws Exception {
    var base = side(0, 200).clean(TORN, 1).results();
    var head = side(0, 199).racy(LOST, "bad", 1, 1).racy(TORN, "bad", 1, 1).results();

    var diff = RaceDiff.between(secondLook(0, 1).after(new Both<>(base, head)), SuiteDiff.NONE);

    assertEquals(List.of(NewRace.class, MaybeNew.class), kinds(diff));
  }

  /** A JVM that throws has no samples, so no number of them would prove that the state is new. */
  @Test
  void takesNoMoreJvmsWhereEachThrows() throws Exception {
    var base = new FakeSuite().threw(LOST, "a.B", "demo.Lost.add").results();
    var first = new Both<>(base, side(1, 1).results());

    var results = secondLook(() -> base.runs().get(0), () -> jvm(1), Optional.empty()).after(first);

    assertEquals(9, results.base().runs().size());
    assertEquals(
        List.of(MaybeNew.class, Gone.class), kinds(RaceDiff.between(results, SuiteDiff.NONE)));
  }

  @Test
  void keepsWhatASideHasShownWheneverItHasRun() throws Exception {
    var results = secondLook(0, 1).after(new Both<>(side(0, 1).results(), side(1, 1).results()));

    assertEquals(
        List.of(Map.entry(Side.BASE, results.base()), Map.entry(Side.HEAD, results.head())), kept);
  }

  @Test
  void whatTheOtherSideShowsNowIsOlder() throws Exception {
    var first = new Both<>(side(0, 1).results(), side(1, 1).results());

    var results = secondLook(1, 1).after(first);

    assertEquals(List.of(StillRacy.class), kinds(RaceDiff.between(results, SuiteDiff.NONE)));
    // It ends as soon as it is seen.
    assertEquals(2, results.base().runs().size());
  }

  @Test
  void noTimeLeavesItOpen() throws Exception {
    var first = new Both<>(side(0, 1).results(), side(1, 1).results());

    var results =
        secondLook(() -> jvm(0), () -> jvm(0), Optional.of(Duration.ofSeconds(-1))).after(first);

    assertEquals(first, results);
    assertEquals("no time is left to look again at Lost (shipped); see --resume\n", said());
  }

  @Test
  void endsWithItsLimit() throws Exception {
    // 1 of 200 JVMs: 1600 of base, a second each, are more than twice the time of the first look.
    var head = side(0, 199).racy(LOST, "bad", 1, 1).results();
    var first = new Both<>(side(0, 200).results(), head);

    var results = secondLook(0, 0).after(first);

    assertEquals(600, results.base().runs().size());
    assertEquals(List.of(MaybeNew.class), kinds(RaceDiff.between(results, SuiteDiff.NONE)));
    assertEquals(2, said().lines().count(), this::said);
  }

  @Test
  void endsWithTheBudget() throws Exception {
    var head = side(0, 199).racy(LOST, "bad", 1, 1).results();

    var first = new Both<>(side(0, 200).results(), head);
    var results =
        secondLook(() -> jvm(0), () -> jvm(0), Optional.of(Duration.ofSeconds(100))).after(first);

    assertEquals(300, results.base().runs().size());
  }

  @Test
  void nothingIsRunAgainForAPlantedBug() throws Exception {
    var bug = "demo.Lost.PlantedBug";
    assertLeft(new FakeSuite().racy(bug, "bad", 1, 1), new FakeSuite().clean(bug, 4));
  }

  @Test
  void nothingIsRunAgainOfATestThatOneSideHas() throws Exception {
    assertLeft(side(1, 1), new FakeSuite().clean(TORN, 2));
    assertLeft(new FakeSuite().clean(TORN, 2), side(1, 1));
  }

  private void assertLeft(FakeSuite base, FakeSuite head) throws Exception {
    var first = new Both<>(base.results(), head.results());
    assertEquals(first, secondLook(1, 1).after(first));
    assertEquals("", said());
  }

  @Test
  void nothingIsRunAgainWhereBothSidesAreAlike() throws Exception {
    assertEquals(List.of(), kinds(look(0, 0, 3)));
    assertEquals(List.of(StillRacy.class), kinds(look(1, 1, 3)));
    assertLeft(side(1, 1), side(1, 1).clean(LOST, 3));
  }

  private double shareOf(Class<?> kind, double base, double head, int forks) throws Exception {
    var count = 0;
    for (var trial = 0; trial < TRIALS; trial++) {
      count += kinds(look(base, head, forks)).contains(kind) ? 1 : 0;
    }
    return (double) count / TRIALS;
  }

  private RaceDiff look(double base, double head, int forks) throws Exception {
    var first = new Both<>(side(base, forks).results(), side(head, forks).results());
    return RaceDiff.between(secondLook(base, head).after(first), SuiteDiff.NONE);
  }

  private FakeSuite side(double rate, int forks) {
    var suite = new FakeSuite();
    for (var fork = 0; fork < forks; fork++) {
      suite.add(LOST, List.of(jvm(rate)));
    }
    return suite;
  }

  private Run jvm(double rate) {
    jvms++;
    return random.nextDouble() < rate
        ? FakeSuite.run(LOST, acceptable("good", 999_999), forbidden("bad", 1))
        : FakeSuite.run(LOST, acceptable("good", 1_000_000));
  }

  private SecondLook secondLook(double base, double head) {
    return secondLook(() -> jvm(base), () -> jvm(head), Optional.empty());
  }

  private SecondLook secondLook(Supplier<Run> base, Supplier<Run> head, Optional<Duration> budget) {
    var before = jvms;
    return new SecondLook(
        new Both<>(new FakeRun(base), new FakeRun(head)),
        Preset.SMOKE,
        () -> budget.map(all -> all.minusSeconds(jvms - before)),
        (side, results) -> kept.add(Map.entry(side, results)),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<Class<?>> kinds(RaceDiff diff) {
    return diff.findings().stream().<Class<?>>map(RaceFinding::getClass).toList();
  }
}
