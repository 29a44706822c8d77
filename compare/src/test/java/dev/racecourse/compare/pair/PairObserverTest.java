package dev.racecourse.compare.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.machine.LoadReading;
import dev.racecourse.compare.sample.CpuTime;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.Turn;
import dev.racecourse.turns.TurnListener;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others did to the machine, with a machine whose load is made up. */
class PairObserverTest {

  private static final long MILLI = 1_000_000;

  /** CPU time of both sides together, in each round. */
  private static final long OWN_MILLIS = 150;

  private int roundsPlayed;
  private int turnsWatched;

  @Test
  void foreignIsWhatTheSidesDidNotUseSinceTheFirstMeasuredRoundUntilTheLast() {
    // From the start of round 2 to that of round 4, the sides have gone on by two rounds.
    var own = 2 * OWN_MILLIS;

    var seen = observe(new Rounds(2, 3), reading(7000, 0), reading(7000 + own + 400, 1000));

    assertEquals(new Load(0.2, null, null), seen.load());
    assertEquals(5, roundsPlayed);
    assertEquals(10, turnsWatched);
  }

  @Test
  void whatIsWatchedForLessThanSomeTicksIsUnknown() {
    assertEquals(new Load(null, null, null), loadSeenIn(199));
    assertEquals(new Load(0.5, null, null), loadSeenIn(200));
  }

  private Load loadSeenIn(long millis) {
    return observe(new Rounds(2, 1), reading(7000, 0), reading(7000 + millis, millis)).load();
  }

  @Test
  void withoutWarmUpTheFirstRoundIsWatched() {
    var own = OWN_MILLIS;

    var seen = observe(new Rounds(0, 2), reading(7000, 0), reading(7000 + own + 400, 1000));

    assertEquals(new Load(0.2, null, null), seen.load());
  }

  @Test
  void aSideIsIdleInTheOthersTurns() {
    var seen = observe(new Rounds(1, 2), reading(0, 0), reading(1, 1));

    assertEquals(new Both<>(0.05, 0.1), seen.idleCpu());
  }

  @Test
  void cpuTimeIsThatOfAllMeasuredRoundsButTheLastWhoseverTurnItIs() {
    var seen = observe(new Rounds(2, 3), reading(0, 0), reading(1, 1));

    assertEquals(new CpuTime(2 * 50 * MILLI, List.of(0.1, 0.1)), seen.cpu().base());
    assertEquals(new CpuTime(2 * 100 * MILLI, List.of(0.1, 0.1)), seen.cpu().head());
  }

  /** Two CPUs. */
  private static LoadReading reading(long busyMillis, long wallMillis) {
    return new LoadReading(2, busyMillis * MILLI, null, null, wallMillis * MILLI);
  }

  private PairObserver.Conducted observe(Rounds rounds, LoadReading... readings) {
    var meter = new ArrayDeque<>(List.of(readings));
    var watch =
        new TurnListener<Side>() {
          @Override
          public void turnEnded(Side side, int round, Turn turn) {
            turnsWatched++;
          }
        };
    var observer = new PairObserver(rounds, meter::removeFirst, watch, () -> roundsPlayed++);
    for (var round = 0; round < rounds.total(); round++) {
      observer.roundBegins(
          round, Map.of(Side.BASE, 50L * round * MILLI, Side.HEAD, 100L * round * MILLI));
      // Warm-up rounds burn much more, and do not count.
      var idle = round < rounds.warmUp() ? 90 * MILLI : 5 * MILLI;
      observer.turnEnded(Side.BASE, round, new Turn(100 * MILLI, idle));
      observer.turnEnded(Side.HEAD, round, new Turn(100 * MILLI, 2 * idle));
      observer.roundEnded(round);
    }
    assertTrue(meter.isEmpty());
    return observer.conducted();
  }
}
