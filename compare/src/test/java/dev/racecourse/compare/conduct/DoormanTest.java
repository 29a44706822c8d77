package dev.racecourse.compare.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.subject.Side;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DoormanTest {

  private static final TimeLimits SOON = new TimeLimits(Duration.ofMillis(300), Duration.ZERO);
  private static final TimeLimits LATE = new TimeLimits(Duration.ofSeconds(20), Duration.ZERO);

  private final Doorman doorman = new Doorman();

  DoormanTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    doorman.close();
  }

  @Test
  void doesNotWaitForeverForASideThatNeverComes() throws IOException {
    try (var base = new FakeSide(doorman.address(Side.BASE))) {
      var lost = assertThrows(SideLostException.class, () -> doorman.admitBoth(SOON, side -> true));

      assertEquals(Side.HEAD, lost.side());
      assertTrue(base.isHungUpOn());
    }
  }

  @Test
  void doesNotWaitForTheDead() {
    var lost =
        assertThrows(
            SideLostException.class, () -> doorman.admitBoth(LATE, side -> side == Side.BASE));

    assertEquals("head ended before its first iteration", lost.getMessage());
  }

  @Test
  void turnsAwayAStrangerAndASecondComer() throws Exception {
    var address = doorman.address(Side.BASE);
    try (var stranger = new FakeSide(address.split(":", 2)[0] + ":guess");
        var base = new FakeSide(address);
        var again = new FakeSide(address);
        var head = new FakeSide(doorman.address(Side.HEAD))) {
      var conductor = doorman.admitBoth(LATE, side -> true);

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
    var waiting = threads.submit(() -> doorman.admitBoth(LATE, side -> true));
    threads.shutdownNow();

    var end = assertThrows(ExecutionException.class, waiting::get);

    assertInstanceOf(InterruptedException.class, end.getCause());
  }
}
