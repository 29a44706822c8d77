package dev.racecourse.compare.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.conduct.Rounds;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockTest {

  private long now;

  @Test
  void expectsWhatAPairTakesByThePlan() {
    // 140 rounds of two iterations of 100 ms, and 4 s to start.
    assertEquals(Duration.ofSeconds(96), clock(Optional.empty()).left(3));
  }

  @Test
  void expectsWhatPairsHaveTaken() {
    var clock = clock(Optional.empty());
    clock.took(10);
    clock.took(20);

    assertEquals(Duration.ofSeconds(45), clock.left(3));
    assertEquals(Duration.ZERO, clock.left(0));
  }

  @Test
  void takesAllTheTimeOfTheWorldWithoutABudget() {
    assertTrue(clock(Optional.empty()).hasTimeFor(1_000_000));
    assertEquals(Optional.empty(), clock(Optional.empty()).budgetLeft());
  }

  @Test
  void knowsWhatStillFitsIntoTheBudget() {
    now = 50_000_000_000L;
    var clock = clock(Optional.of(Duration.ofSeconds(100)));
    clock.took(10);

    assertTrue(clock.hasTimeFor(10));
    assertFalse(clock.hasTimeFor(11));
    assertEquals(Optional.of(Duration.ofSeconds(100)), clock.budgetLeft());
    now += 90_000_000_001L;
    assertTrue(clock.hasTimeFor(0));
    assertFalse(clock.hasTimeFor(1));
    assertEquals(Optional.of(Duration.ofNanos(9_999_999_999L)), clock.budgetLeft());
  }

  private Clock clock(Optional<Duration> budget) {
    return new Clock(new Plan(new Rounds(40, 100), "", 7, budget), () -> now);
  }
}
