package dev.racecourse.blog.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegistrationThrottleTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String HOME = "192.0.2.1";
  private static final int BURST = 500;

  private final RegistrationThrottle throttle = RegistrationThrottle.inMemory();

  @Test
  void aSchoolMayStartOnOneMorning() {
    register(BURST - 1, NOON);
    assertDelay(0, HOME, NOON);
    register(1, NOON);
    assertDelay(6, HOME, NOON);
    assertDelay(0, "192.0.2.2", NOON);
  }

  @Test
  void thenTenAMinuteAreLeft() {
    register(BURST, NOON);
    var registered = 0;
    var end = NOON.plus(Duration.ofHours(1));
    for (var at = NOON;
        at.isBefore(end) && registered < 1_000;
        at = at.plus(throttle.delay(HOME, at))) {
      if (throttle.delay(HOME, at).isZero()) {
        register(1, at);
        registered++;
      }
    }
    assertEquals(599, registered);
  }

  @Test
  void anIpv6AddressCountsForItsNetwork() {
    for (var i = 0; i < BURST; i++) {
      throttle.count("2001:db8:1:2::" + i, NOON);
    }
    assertDelay(6, "2001:db8:1:2:ffff::1", NOON);
    assertDelay(0, "2001:db8:1:3::1", NOON);
  }

  @Test
  void whoDoesNotRegisterAnyMoreIsForgotten() {
    register(BURST, NOON);
    assertEquals(1, throttle.tracked());
    throttle.delay(HOME, NOON.plusSeconds(6 * BURST));
    assertEquals(0, throttle.tracked());
  }

  @Test
  void noMoreAreTrackedThanTheLimit() {
    var small = RegistrationThrottle.inMemory(10);
    for (var i = 0; i < 100; i++) {
      small.count("192.0.2." + i, NOON);
    }
    assertEquals(10, small.tracked());
  }

  @Test
  void aClockSetBackDoesNotLengthenTheWait() {
    register(BURST, NOON);
    var before = NOON.minus(Duration.ofDays(1));
    assertDelay(6, HOME, before);
    assertDelay(4, HOME, before.plusSeconds(2));
    register(1, before.minusSeconds(1));
    assertDelay(12, HOME, before.minusSeconds(1));
  }

  private void register(int times, Instant now) {
    for (var i = 0; i < times; i++) {
      throttle.count(HOME, now);
    }
  }

  private void assertDelay(int seconds, String address, Instant now) {
    assertEquals(Duration.ofSeconds(seconds), throttle.delay(address, now));
  }
}
