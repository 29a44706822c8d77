package dev.racecourse.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ForkAcceptorTest {

  private static final String BASE = "base";
  private static final String HEAD = "head";
  private static final TimeLimits SOON = new TimeLimits(Duration.ofMillis(300), Duration.ZERO);
  private static final TimeLimits LATE = new TimeLimits(Duration.ofSeconds(20), Duration.ZERO);

  private final ForkAcceptor<String> acceptor = new ForkAcceptor<>(List.of(BASE, HEAD));

  ForkAcceptorTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    acceptor.close();
  }

  @Test
  void doesNotWaitForeverForAForkThatNeverComes() throws IOException {
    try (var base = new FakeFork(acceptor.address(BASE))) {
      var lost =
          assertThrows(ForkLostException.class, () -> acceptor.acceptAll(SOON, fork -> true));

      assertEquals(HEAD, lost.fork());
      assertTrue(base.isHungUpOn());
    }
  }

  @Test
  void doesNotWaitForTheDead() {
    var lost =
        assertThrows(
            ForkLostException.class, () -> acceptor.acceptAll(LATE, fork -> fork.equals(BASE)));

    assertEquals("head ended before its first iteration", lost.getMessage());
  }

  @Test
  void turnsAwayAStrangerAndASecondComer() throws Exception {
    var address = acceptor.address(BASE);
    try (var stranger = new FakeFork(address.split(":", 2)[0] + ":guess");
        var base = new FakeFork(address);
        var again = new FakeFork(address);
        var head = new FakeFork(acceptor.address(HEAD))) {
      var conductor = acceptor.acceptAll(LATE, fork -> true);

      assertTrue(stranger.isHungUpOn());
      assertTrue(again.isHungUpOn());
      conductor.close();
      assertTrue(base.isHungUpOn());
      assertTrue(head.isHungUpOn());
    }
  }

  @Test
  void listensToAnInterrupt() throws Exception {
    var threads = Executors.newSingleThreadExecutor();
    var waiting = threads.submit(() -> acceptor.acceptAll(LATE, fork -> true));
    threads.shutdownNow();

    var end = assertThrows(ExecutionException.class, waiting::get);

    assertInstanceOf(InterruptedException.class, end.getCause());
  }
}
