package dev.racecourse.blog.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginThrottleTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String HOME = "192.0.2.1";
  private static final String OTHER_ADDRESS = "198.51.100.1";

  private final LoginThrottle throttle = LoginThrottle.inMemory();

  @ParameterizedTest
  @CsvSource({"0,0", "4,0", "5,1", "6,2", "7,4", "13,256", "14,300", "15,300", "200,300"})
  void failuresInARowCostMoreAndMoreSeconds(int failures, int seconds) {
    fail(failures, "ann", HOME);
    assertDelay(seconds, "ann", HOME, NOON);
  }

  @Test
  void anAccountWaitsWhereverItsFailuresCameFrom() {
    for (var i = 1; i <= 5; i++) {
      throttle.failed("ann", "192.0.2." + i, NOON);
    }
    assertDelay(1, "ann", OTHER_ADDRESS, NOON);
    assertDelay(0, "bob", OTHER_ADDRESS, NOON);
    assertDelay(0, "bob", "192.0.2.1", NOON);
  }

  @Test
  void anAddressWaitsAfterFiftyFailuresWhicheverAccountsItTried() {
    failManyAccounts(49);
    assertDelay(0, "ann", HOME, NOON);
    failManyAccounts(1);
    assertDelay(6, "ann", HOME, NOON);
    assertDelay(0, "user-1", OTHER_ADDRESS, NOON);
  }

  @Test
  void itsFailuresLeakOneInSixSeconds() {
    failManyAccounts(52);
    assertDelay(18, "ann", HOME, NOON);
    assertDelay(1, "ann", HOME, NOON.plusSeconds(17));
    assertDelay(0, "ann", HOME, NOON.plusSeconds(18));
  }

  @Test
  void theLongerDelayCounts() {
    failManyAccounts(50);
    fail(7, "ann", OTHER_ADDRESS);
    fail(8, "bob", OTHER_ADDRESS);
    assertDelay(4, "ann", OTHER_ADDRESS, NOON);
    assertDelay(6, "ann", HOME, NOON);
    assertDelay(8, "bob", HOME, NOON);
  }

  @Test
  void theDelayIsWhatIsLeft() {
    fail(7, "ann", HOME);
    assertDelay(3, "ann", HOME, NOON.plusSeconds(1));
    assertDelay(0, "ann", HOME, NOON.plusSeconds(4));
    assertDelay(0, "ann", HOME, NOON.plusSeconds(5));
  }

  @Test
  void successForgetsTheAccountButNotTheAddress() {
    fail(50, "ann", HOME);
    throttle.succeeded("ann");
    assertDelay(0, "ann", OTHER_ADDRESS, NOON);
    assertDelay(6, "ann", HOME, NOON);
  }

  @Test
  void anHourAfterItsBackOffASubjectIsForgotten() {
    fail(5, "ann", HOME);
    var forgotten = NOON.plusSeconds(1).plus(Duration.ofHours(1));
    throttle.failed("ann", HOME, forgotten);
    assertDelay(0, "ann", HOME, forgotten);
  }

  @Test
  void untilThenItIsRemembered() {
    fail(5, "ann", HOME);
    var remembered = NOON.plusSeconds(1).plus(Duration.ofHours(1)).minusNanos(1);
    throttle.failed("ann", HOME, remembered);
    assertDelay(2, "ann", HOME, remembered);
  }

  @Test
  void whoIsForgottenIsTrackedNoMore() {
    fail(1, "ann", HOME);
    fail(1, "bob", OTHER_ADDRESS);
    assertEquals(4, throttle.tracked());
    throttle.delay("ann", HOME, NOON.plusSeconds(6));
    assertEquals(3, throttle.tracked());
    throttle.failed("cid", "203.0.113.1", NOON.plus(Duration.ofHours(1)));
    assertEquals(2, throttle.tracked());
    throttle.delay("cid", "203.0.113.1", NOON.plus(Duration.ofHours(2)));
    assertEquals(0, throttle.tracked());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "an", "Ann", "ann ", "änn", "abcdefghijklmnopqrstuvwxyz0123456"})
  void whatIsNoUsernameCountsForItsAddressOnly(String username) {
    fail(50, username, HOME);
    assertEquals(1, throttle.tracked());
    assertDelay(0, username, OTHER_ADDRESS, NOON);
    assertDelay(6, username, HOME, NOON);
  }

  @Test
  void aClockSetBackNeitherLengthensAWaitNorMakesItNegative() {
    fail(14, "ann", HOME);
    var before = NOON.minus(Duration.ofDays(1));
    assertDelay(300, "ann", HOME, before);
    assertDelay(100, "ann", HOME, before.plusSeconds(200));
    assertDelay(0, "ann", HOME, before.plusSeconds(300));
    throttle.failed("ann", HOME, before.minusSeconds(1));
    assertDelay(300, "ann", HOME, before.minusSeconds(1));
  }

  private void failManyAccounts(int times) {
    for (var i = 0; i < times; i++) {
      throttle.failed("user-" + i, HOME, NOON);
    }
  }

  private void fail(int times, String username, String address) {
    for (var i = 0; i < times; i++) {
      throttle.failed(username, address, NOON);
    }
  }

  private void assertDelay(int seconds, String username, String address, Instant now) {
    assertEquals(Duration.ofSeconds(seconds), throttle.delay(username, address, now));
  }
}
