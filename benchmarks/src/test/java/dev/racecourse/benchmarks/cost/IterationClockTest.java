package dev.racecourse.benchmarks.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IterationClockTest {
  private static final int MEGABYTE = 1 << 20;

  private byte[] last = new byte[0];

  @Test
  void countsFromTheLastRestartToTheFirstStop() {
    IterationClock.begin();
    allocate(16);
    IterationClock.restart();
    allocate(2);
    IterationClock.stop();
    allocate(32);
    IterationClock.stop();
    IterationClock.restart();

    var allocated = ofThisThread().bytes();
    assertTrue(allocated >= 2 * MEGABYTE, () -> allocated + " B");
    assertTrue(allocated < 3 * MEGABYTE, () -> allocated + " B");
  }

  /** What it takes to look must not be seen. */
  @Test
  void chargesNothingForItself() {
    IterationClock.begin();
    IterationClock.stop();
    var allocated = ofThisThread().bytes();
    assertTrue(allocated < 20_000, () -> allocated + " B");
  }

  private static ThreadCost ofThisThread() {
    var name = Thread.currentThread().getName();
    return IterationClock.end().threadsSince(IterationClock.start()).stream()
        .filter(cost -> cost.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void allocate(int megabytes) {
    for (var i = 0; i < megabytes; i++) {
      last = new byte[MEGABYTE];
    }
    assertEquals(MEGABYTE, last.length);
  }
}
