package dev.racecourse.compare.pair;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Rounds.Batches;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Shortened;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.Turn;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pairs whose JVMs take 4 s to start, and whose turns take as long as it is said here. */
class TurnWatchTest {

  private static final Rounds PLANNED = new Rounds(40, 100);
  private static final Optional<Duration> FOREVER = Optional.empty();

  private long now;

  @Test
  void roundsThatWereCutAreNotCutAgain() {
    assertDoesNotThrow(() -> play(new Rounds(2, 6), FOREVER, 1.6, 1.6));
  }

  @Test
  void leavesAPairAloneThatIsNotMuchSlowerThanPlanned() {
    assertDoesNotThrow(() -> play(PLANNED, FOREVER, 60, 1));
  }

  @Test
  void aCellWithLongIterationsIsMeasuredWithFewerRounds() {
    // A set-up of 60 s is no iteration.
    assertEquals(
        new Shortened(new Rounds(1, 5), 4 + 12 * 3, "an iteration takes about 3.0 s"),
        ended(PLANNED, FOREVER, 60, 3));
    assertEquals(
        new Shortened(new Rounds(2, 6), 4 + 16 * 1.6, "an iteration takes about 1.6 s"),
        ended(PLANNED, FOREVER, 1.6, 1.6));
  }

  @Test
  void aLargeBudgetIsEnoughForFewerRounds() {
    var ended = ended(PLANNED, Optional.of(Duration.ofMinutes(4)), 3, 3);

    assertEquals(new Rounds(1, 5), ((Shortened) ended).rounds());
  }

  @Test
  void aPairThatDoesNotEndWithinTheBudgetIsGivenUp() {
    assertEquals(
        Failed.forGood(
            "an iteration takes about 3.0 s, so a pair takes 14:04, but the budget had 1:00 left;"
                + " give --rounds 5 --warmup 1, or a larger --budget"),
        ended(PLANNED, Optional.of(Duration.ofMinutes(1)), 3, 3));
  }

  @Test
  void aSetUpThatOutlastsTheBudgetIsTheEnd() {
    assertEquals(
        Failed.forGood(
            "an iteration takes about 60.0 s, so a pair takes 1:32, but the budget had 1:00 left;"
                + " give a larger --budget"),
        ended(PLANNED, Optional.of(Duration.ofMinutes(1)), 60, 0.1));
  }

  @Test
  void aPairAtThePlannedPaceGoesOnToItsEnd() {
    assertDoesNotThrow(() -> play(PLANNED, Optional.of(Duration.ofSeconds(20)), 0.1, 0.11));
  }

  @Test
  void thereAreNoFewerSingleShots() {
    var shots = new Rounds(0, 20, new Batches(1, 1));

    assertDoesNotThrow(() -> play(shots, FOREVER, 3, 3));
    assertEquals(
        Failed.forGood(
            "an iteration takes about 3.0 s, so a pair takes 2:04, but the budget had 1:00 left;"
                + " give a larger --budget"),
        ended(shots, Optional.of(Duration.ofMinutes(1)), 3, 3));
  }

  @Test
  void aPairThatIsOverIsNotEnded() {
    assertDoesNotThrow(() -> play(new Rounds(1, 1), Optional.of(Duration.ofSeconds(15)), 3, 3));
  }

  private PairOutcome ended(
      Rounds rounds, Optional<Duration> left, double firstSeconds, double seconds) {
    return assertThrows(PairEndedException.class, () -> play(rounds, left, firstSeconds, seconds))
        .outcome();
  }

  private void play(Rounds rounds, Optional<Duration> left, double firstSeconds, double seconds) {
    var watch = new TurnWatch(rounds, PLANNED, left, () -> now);
    now += 4_000_000_000L;
    for (var round = 0; round < rounds.total(); round++) {
      for (var side : Side.values()) {
        var nanos = Math.round(1e9 * (round == 0 ? firstSeconds : seconds));
        now += nanos;
        watch.turnEnded(side, round, new Turn(nanos, 0));
      }
    }
  }
}
