package dev.racecourse.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {

  private static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofMinutes(10), Duration.ofSeconds(30));

  @Test
  void aShortTurnHasTheUsualLimit() {
    assertEquals(Duration.ofSeconds(30), LIMITS.turn(Duration.ofMillis(100).toNanos()));
  }

  @Test
  void aLongTurnMayTakeTenTimesAsLongTheNextTime() {
    assertEquals(Duration.ofSeconds(400), LIMITS.turn(Duration.ofSeconds(40).toNanos()));
  }

  @Test
  void noTurnMayTakeLongerThanTheFirst() {
    assertEquals(Duration.ofMinutes(10), LIMITS.turn(Duration.ofMinutes(5).toNanos()));
  }
}
