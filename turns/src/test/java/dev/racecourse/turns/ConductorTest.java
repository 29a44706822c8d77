package dev.racecourse.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConductorTest {

  private static final String BASE = "base";
  private static final String HEAD = "head";
  private static final int ROUNDS = 5;
  private static final TimeLimits PATIENT =
      new TimeLimits(Duration.ofSeconds(20), Duration.ofSeconds(20));
  private static final TimeLimits HASTY =
      new TimeLimits(Duration.ofSeconds(20), Duration.ofMillis(300));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> roles = new ArrayList<>();
  private final AtomicInteger roundsPlayed = new AtomicInteger();
  private final AtomicLong idleCpuNanos = new AtomicLong();
  private final ForkAcceptor<String> acceptor = new ForkAcceptor<>(List.of(BASE, HEAD));

  ConductorTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    threads.shutdownNow();
    acceptor.close();
  }

  @Test
  void everyForkPlaysEveryRound() throws Exception {
    var base = threads.submit(toTheEnd(BASE));
    var head = threads.submit(toTheEnd(HEAD));

    conduct(PATIENT);

    assertEquals(5, base.get());
    assertEquals(5, head.get());
    assertEquals(5, roundsPlayed.get());
    assertEquals(2 * 5 * 5, idleCpuNanos.get(), "5 ns from asking to starting, in each turn");
  }

  @Test
  void noticesAForkThatDiesInItsTurn() {
    begin(toTheEnd(BASE));
    begin(
        () -> {
          try (var head = new FakeFork(acceptor.address(HEAD))) {
            head.takeTurn();
          }
          return null;
        });

    var lost = assertThrowsExactly(ForkLostException.class, () -> conduct(PATIENT));

    assertEquals("head ended in round 0", lost.getMessage());
  }

  @Test
  void tellsTheForkThatCannotRunWhatTheOtherDid() {
    begin(toTheEnd(HEAD));
    begin(
        () -> {
          try (var base = new FakeFork(acceptor.address(BASE))) {
            base.takeTurn();
            base.giveTurnBack();
          }
          return null;
        });

    var lost = assertThrows(ForkUnableException.class, () -> conduct(PATIENT));

    assertEquals("base ended in round 0", lost.getMessage());
  }

  @Test
  void aForkThatCameThroughOnceIsNotUnable() {
    begin(toTheEnd(HEAD));
    begin(
        () -> {
          try (var base = new FakeFork(acceptor.address(BASE))) {
            base.takeTurn();
            base.giveTurnBack();
            base.takeTurn();
          }
          return null;
        });

    assertThrowsExactly(ForkLostException.class, () -> conduct(PATIENT));
  }

  @Test
  void noticesAForkThatKeepsItsTurn() {
    begin(toTheEnd(HEAD));
    begin(
        () -> {
          var base = new FakeFork(acceptor.address(BASE));
          base.takeTurn();
          base.giveTurnBack();
          base.takeTurn();
          return base.isHungUpOn();
        });

    var lost = assertThrows(ForkLostException.class, () -> conduct(HASTY));

    assertEquals(BASE, lost.fork());
    assertTrue(lost.fate().matches("gave no sign for \\d+ s, the limit, in round 1"), lost.fate());
  }

  @Test
  void waitsForTurnsThatTakeLong() throws Exception {
    var impatient = new TimeLimits(Duration.ofSeconds(20), Duration.ofMillis(1));
    var base = threads.submit(slowly(BASE, 1, Duration.ofMillis(200)));
    var head = threads.submit(slowly(HEAD, 1, Duration.ofMillis(200)));

    conduct(impatient);

    assertEquals(List.of(5, 5), List.of(base.get(), head.get()));
  }

  @Test
  void waitsForTheTearDownInTheLastTurn() throws Exception {
    begin(toTheEnd(HEAD));
    var base = threads.submit(slowly(BASE, ROUNDS, Duration.ofMillis(900)));

    conduct(HASTY);

    assertEquals(5, base.get());
  }

  @Test
  void hangsUpOnTheSurvivor() throws Exception {
    new FakeFork(acceptor.address(BASE)).close();
    var head =
        threads.submit(
            () -> {
              var fork = new FakeFork(acceptor.address(HEAD));
              return fork.isHungUpOn();
            });

    assertThrows(ForkLostException.class, () -> conduct(PATIENT));

    assertTrue(head.get());
  }

  private void begin(Callable<?> role) {
    roles.add(threads.submit(role));
  }

  private Callable<Integer> toTheEnd(String fork) {
    return () -> {
      try (var fake = new FakeFork(acceptor.address(fork))) {
        return fake.playToTheEnd();
      }
    };
  }

  /** Two tenths of a second a turn, so the limit of the next is two seconds. */
  private Callable<Integer> slowly(String fork, int fromTurn, Duration pause) {
    return () -> {
      try (var fake = new FakeFork(acceptor.address(fork))) {
        fake.pausing(fromTurn, pause);
        return fake.playToTheEnd();
      }
    };
  }

  private void conduct(TimeLimits limits) throws Exception {
    try (var conductor = acceptor.acceptAll(limits, fork -> true)) {
      conductor.conduct(new Plan(), new Listener());
    }
  }

  private record Plan() implements TurnPlan<String> {

    @Override
    public int rounds() {
      return ROUNDS;
    }

    @Override
    public List<String> order(int round) {
      return round % 2 == 0 ? List.of(HEAD, BASE) : List.of(BASE, HEAD);
    }

    @Override
    public boolean takesLong(int round) {
      return round == 0 || round == ROUNDS - 1;
    }

    @Override
    public String name(int round) {
      return "round " + round;
    }
  }

  private final class Listener implements TurnListener<String> {

    @Override
    public void turnEnded(String fork, int round, Turn turn) {
      idleCpuNanos.addAndGet(turn.idleCpuNanos());
    }

    @Override
    public void roundEnded(int round) {
      roundsPlayed.incrementAndGet();
    }
  }
}
