package dev.racecourse.blog.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleBoundsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String SOMEWHERE = "203.0.113.1";

  @Test
  void noMoreAreTrackedThanTheLimit() {
    var throttle = LoginThrottle.inMemory(10);
    for (var i = 0; i < 1_000; i++) {
      throttle.failed("user-" + i, "192.0.2." + i, NOON);
      assertTrue(throttle.tracked() <= 20);
    }
    assertEquals(20, throttle.tracked());
  }

  @Test
  void theLeastRecentlyFailedIsDropped() {
    var throttle = LoginThrottle.inMemory(2);
    for (var i = 0; i < 5; i++) {
      throttle.failed("ann", SOMEWHERE, NOON);
      throttle.failed("bob", SOMEWHERE, NOON);
    }
    throttle.failed("bob", SOMEWHERE, NOON);
    throttle.failed("ann", SOMEWHERE, NOON);
    throttle.delay("bob", SOMEWHERE, NOON);
    throttle.failed("cid", SOMEWHERE, NOON);
    assertEquals(Duration.ofSeconds(2), throttle.delay("ann", "192.0.2.1", NOON));
    assertEquals(Duration.ZERO, throttle.delay("bob", "192.0.2.1", NOON));
  }

  /** A hundred addresses guess as fast as they may for as long as the longest wait. */
  @Test
  void aFloodOfOtherAccountsDoesNotPushAWaitOut() {
    var throttle = LoginThrottle.inMemory();
    for (var i = 0; i < 14; i++) {
      throttle.failed("ann", SOMEWHERE, NOON);
    }
    var end = NOON.plusSeconds(300);
    var guesses = 0;
    for (var at = NOON; at.isBefore(end); at = at.plusSeconds(6)) {
      for (var i = 0; i < 100; i++) {
        var address = "192.0.2." + i;
        for (var n = 0; n < 100 && throttle.delay("any", address, at).isZero(); n++) {
          throttle.failed("user-" + guesses++, address, at);
        }
      }
    }
    assertEquals(100 * (50 + 49), guesses);
    assertEquals(Duration.ofSeconds(1), throttle.delay("ann", "198.51.100.1", end.minusSeconds(1)));
  }

  /** Eight threads bring one failure each: a lost one would shorten the waits. */
  @Test
  void noFailureIsLostAmongThreads() throws Exception {
    for (var round = 0; round < 200; round++) {
      var throttle = LoginThrottle.inMemory();
      Together.run(
          () -> {
            throttle.failed("ann", SOMEWHERE, NOON);
            return throttle.delay("ann", SOMEWHERE, NOON);
          });
      var seconds = 1 << (Together.THREADS - 5);
      assertEquals(Duration.ofSeconds(seconds), throttle.delay("ann", "192.0.2.1", NOON));
      for (var i = Together.THREADS; i < 50; i++) {
        throttle.failed("user-" + i, SOMEWHERE, NOON);
      }
      assertEquals(Duration.ofSeconds(6), throttle.delay("bob", SOMEWHERE, NOON));
    }
  }

  @Test
  void theLimitHoldsAmongThreads() throws Exception {
    var throttle = LoginThrottle.inMemory(10);
    Together.run(
        () -> {
          for (var i = 0; i < 10_000; i++) {
            throttle.failed("user-" + i % 100, "192.0.2." + i % 50, NOON);
            throttle.succeeded("user-" + i % 7);
            assertTrue(throttle.tracked() <= 20);
          }
          return throttle;
        });
    for (var i = 0; i < 10; i++) {
      throttle.failed("last-" + i, "198.51.100." + i, NOON);
    }
    assertEquals(20, throttle.tracked());
  }
}
