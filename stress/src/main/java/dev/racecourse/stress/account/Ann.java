package dev.racecourse.stress.account;

import java.time.Instant;

/** The one whose account is guessed at, from noon on. */
final class Ann {
  static final String NAME = "ann";

  /** Whose account is guessed at as well. */
  static final String EVE = "eve";

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** The last second that counts failures of noon. */
  static final Instant REMEMBERED = Instant.parse("2026-01-01T12:59:59Z");

  /** When failures of noon are forgotten, and one of {@link #REMEMBERED} is not. */
  static final Instant FORGOTTEN = Instant.parse("2026-01-01T13:00:00Z");

  /** As many as cost no wait; the next costs a second, each further one twice the last. */
  static final int FREE_FAILURES = 4;

  private Ann() {}

  /** Fails so often. */
  static void fail(Throttle throttle, int times, Instant now) {
    for (var i = 0; i < times; i++) {
      throttle.failed(NAME, now);
    }
  }

  /** How many seconds she has to wait after as many failures more as cost no wait by themselves. */
  static long secondsAfterMore(Throttle throttle, Instant now) {
    fail(throttle, FREE_FAILURES, now);
    return throttle.delay(NAME, now).toSeconds();
  }
}
