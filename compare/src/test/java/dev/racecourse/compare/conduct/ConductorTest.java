package dev.racecourse.compare.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.subject.Side;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConductorTest {

  private static final Rounds ROUNDS = new Rounds(2, 3);
  private static final TimeLimits PATIENT =
      new TimeLimits(Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final TimeLimits HASTY =
      new TimeLimits(Duration.ofSeconds(20), Duration.ofMillis(300));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> roles = new ArrayList<>();
  private final AtomicInteger roundsPlayed = new AtomicInteger();
  private final Doorman doorman = new Doorman();

  ConductorTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    threads.shutdownNow();
    doorman.close();
  }

  @Test
  void everySidePlaysEveryRound() throws Exception {
    var base = threads.submit(toTheEnd(Side.BASE));
    var head = threads.submit(toTheEnd(Side.HEAD));

    var idle = conduct(PATIENT);

    assertEquals(5, base.get());
    assertEquals(5, head.get());
    assertEquals(5, roundsPlayed.get());
    assertTrue(idle.idleCpu().base() > 0, "5 ns from asking to starting, in each round");
  }

  @Test
  void noticesASideThatDiesInItsTurn() {
    begin(toTheEnd(Side.BASE));
    begin(
        () -> {
          try (var head = new FakeSide(doorman.address(Side.HEAD))) {
            head.takeTurn();
          }
          return null;
        });

    var lost = assertThrowsExactly(SideLostException.class, () -> conduct(PATIENT));

    assertEquals("head ended in warm-up round 1", lost.getMessage());
  }

  @Test
  void tellsTheSideThatCannotRunWhatTheOtherDid() {
    begin(toTheEnd(Side.HEAD));
    begin(
        () -> {
          try (var base = new FakeSide(doorman.address(Side.BASE))) {
            base.takeTurn();
            base.giveTurnBack();
          }
          return null;
        });

    var lost = assertThrows(SideUnableException.class, () -> conduct(PATIENT));

    assertEquals("base ended in warm-up round 1", lost.getMessage());
  }

  @Test
  void aSideThatCameThroughOnceIsNotUnable() {
    begin(toTheEnd(Side.HEAD));
    begin(
        () -> {
          try (var base = new FakeSide(doorman.address(Side.BASE))) {
            base.takeTurn();
            base.giveTurnBack();
            base.takeTurn();
          }
          return null;
        });

    assertThrowsExactly(SideLostException.class, () -> conduct(PATIENT));
  }

  @Test
  void noticesASideThatKeepsItsTurn() {
    begin(toTheEnd(Side.HEAD));
    begin(
        () -> {
          var base = new FakeSide(doorman.address(Side.BASE));
          base.takeTurn();
          base.giveTurnBack();
          base.takeTurn();
          return base.isHungUpOn();
        });

    var lost = assertThrows(SideLostException.class, () -> conduct(HASTY));

    assertEquals(Side.BASE, lost.side());
    assertTrue(
        lost.fate().matches("gave no sign for \\d+ s, the limit, in warm-up round 2"), lost.fate());
  }

  @Test
  void waitsForTurnsThatTakeLong() throws Exception {
    var impatient = new TimeLimits(Duration.ofSeconds(20), Duration.ofMillis(1));
    var base = threads.submit(slowly(Side.BASE, 1, Duration.ofMillis(200)));
    var head = threads.submit(slowly(Side.HEAD, 1, Duration.ofMillis(200)));

    conduct(impatient);

    assertEquals(List.of(5, 5), List.of(base.get(), head.get()));
  }

  @Test
  void waitsForTheTearDownInTheLastTurn() throws Exception {
    begin(toTheEnd(Side.HEAD));
    var base = threads.submit(slowly(Side.BASE, ROUNDS.total(), Duration.ofMillis(900)));

    conduct(HASTY);

    assertEquals(5, base.get());
  }

  @Test
  void hangsUpOnTheSurvivor() throws Exception {
    new FakeSide(doorman.address(Side.BASE)).close();
    var head =
        threads.submit(
            () -> {
              var side = new FakeSide(doorman.address(Side.HEAD));
              return side.isHungUpOn();
            });

    assertThrows(SideLostException.class, () -> conduct(PATIENT));

    assertTrue(head.get());
  }

  private void begin(Callable<?> role) {
    roles.add(threads.submit(role));
  }

  private Callable<Integer> toTheEnd(Side side) {
    return () -> {
      try (var fake = new FakeSide(doorman.address(side))) {
        return fake.playToTheEnd();
      }
    };
  }

  /** Two tenths of a second a turn, so the limit of the next is two seconds. */
  private Callable<Integer> slowly(Side side, int fromTurn, Duration pause) {
    return () -> {
      try (var fake = new FakeSide(doorman.address(side))) {
        fake.pausing(fromTurn, pause);
        return fake.playToTheEnd();
      }
    };
  }

  private Conducted conduct(TimeLimits limits) throws Exception {
    try (var conductor = doorman.admitBoth(limits, side -> true)) {
      return conductor.conduct(
          new TurnOrder(Side.HEAD, new Random(1)), ROUNDS, roundsPlayed::incrementAndGet);
    }
  }
}
