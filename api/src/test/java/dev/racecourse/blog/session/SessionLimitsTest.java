package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLimitsTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT1H, 1, 'a session''s idle time must be longer than nothing, not PT0S'",
    "PT-1S, PT1H, 1, 'a session''s idle time must be longer than nothing, not PT-1S'",
    "PT1S, PT0S, 1, 'a session''s longest life must be longer than nothing, not PT0S'",
    "PT8760H1S, PT1H, 1, 'a session''s idle time must be at most 365 days, not PT8760H1S'",
    "PT1H, PT999999999H, 1, 'a session''s longest life must be at most 365 days, not PT999999999H'",
    "PT1S, PT1H, 0, 'a user needs at least 1 session, not 0'",
  })
  void refusesWhatLetsNoSessionLiveOrOneLiveForEver(
      Duration idle, Duration max, int perUser, String message) {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> new SessionLimits(idle, max, perUser));
    assertEquals(message, refused.getMessage());
  }

  @Test
  void theDefaultIsHalfAnHourHalfADayAndTen() {
    assertEquals(
        new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), 10), SessionLimits.DEFAULT);
  }
}
