package dev.racecourse.benchmarks.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private static final int BYTES = 1 << 20;

  private final CountDownLatch worked = new CountDownLatch(1);
  private final CountDownLatch seen = new CountDownLatch(1);

  @Test
  void countsAThreadThatBeganInBetween() throws InterruptedException {
    var start = Snapshot.atStart();
    var thread = new Thread(this::work, "worker-under-test");
    thread.start();
    worked.await();
    var cost =
        Snapshot.atEnd().threadsSince(start).stream()
            .filter(each -> each.name().equals("worker-under-test"))
            .findFirst()
            .orElseThrow();
    seen.countDown();
    thread.join();
    assertTrue(cost.bytes() >= BYTES, cost::toString);
    assertTrue(cost.cpuNanos() > 0, cost::toString);
  }

  private void work() {
    var bytes = new byte[BYTES];
    bytes[1] = 1;
    worked.countDown();
    try {
      seen.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leavesOutTheSwitchesOfThreadsThatEnded() {
    var start = new ContextSwitches(Map.of("1", 10L, "2", 1000L));
    var end = new ContextSwitches(Map.of("1", 15L, "3", 7L));
    assertEquals(OptionalLong.of(12), end.since(start));
    assertEquals(OptionalLong.empty(), end.since(new ContextSwitches(Map.of())));
  }
}
