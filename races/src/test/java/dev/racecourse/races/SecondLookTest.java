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
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.side.Both;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The JVMs of the second look are made up: each shows the race with the probability of its side.
 */
class SecondLookTest {

  private static final String LOST = "demo.Lost.Shipped";
  private static final int TRIALS = 2_000;

  private final Random random = new Random(7);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
        "Lost (shipped) raced on base only; looking again on head until 8 JVMs have run it, 300"
            + " s at most\n",
        said());
  }

  @Test
  void whatTheOtherSideShowsNowIsOlder() throws Exception {
    var first = new Both<>(side(0, 1).results(), side(1, 1).results());

    var results = secondLook(1, 1, Optional.empty()).after(first);

    assertEquals(List.of(StillRacy.class), kinds(RaceDiff.between(results, SuiteDiff.NONE)));
    // It ends as soon as it is seen.
    assertEquals(2, results.base().runs().size());
  }

  @Test
  void noTimeLeavesItOpen() throws Exception {
    var first = new Both<>(side(0, 1).results(), side(1, 1).results());

    var results = secondLook(0, 0, Optional.of(Duration.ofSeconds(-1))).after(first);

    assertEquals(first, results);
    assertEquals("", said());
  }

  @Test
  void endsWithItsLimit() throws Exception {
    // 1 of 200 JVMs: 1600 of base, a second each, are more than twice the time of the first look.
    var head = side(0, 199).racy(LOST, "bad", 1, 1).results();
    var first = new Both<>(side(0, 200).results(), head);

    var results = secondLook(0, 0, Optional.empty()).after(first);

    assertEquals(600, results.base().runs().size());
    assertEquals(List.of(MaybeNew.class), kinds(RaceDiff.between(results, SuiteDiff.NONE)));
  }

  @Test
  void nothingIsRunAgainWhereBothSidesAreAlike() throws Exception {
    assertEquals(List.of(), kinds(look(0, 0, 3)));
    assertEquals(List.of(StillRacy.class), kinds(look(1, 1, 3)));
    assertEquals("", said());
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
    return RaceDiff.between(secondLook(base, head, Optional.empty()).after(first), SuiteDiff.NONE);
  }

  private FakeSuite side(double rate, int forks) {
    var suite = new FakeSuite();
    for (var fork = 0; fork < forks; fork++) {
      suite.add(LOST, List.of(jvm(rate)));
    }
    return suite;
  }

  private Run jvm(double rate) {
    return random.nextDouble() < rate
        ? FakeSuite.run(LOST, acceptable("good", 999_999), forbidden("bad", 1))
        : FakeSuite.run(LOST, acceptable("good", 1_000_000));
  }

  private SecondLook secondLook(double base, double head, Optional<Duration> timeLeft) {
    var out = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new SecondLook(new Both<>(suite(base), suite(head)), "smoke", () -> timeLeft, out);
  }

  private SuiteRun suite(double rate) {
    return new FakeRun(() -> jvm(rate));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<Class<?>> kinds(RaceDiff diff) {
    return diff.findings().stream().<Class<?>>map(RaceFinding::getClass).toList();
  }
}
