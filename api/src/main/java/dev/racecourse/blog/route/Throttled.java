package dev.racecourse.blog.route;

import java.time.Duration;

/** A 429 for a client that guesses passwords: it has to wait. */
public final class Throttled extends Refused {
  private static final long serialVersionUID = 1L;

  Throttled(Duration delay) {
    super(
        429,
        "too many failed logins; wait before the next try",
        new Header("Retry-After", Long.toString(seconds(delay))));
  }

  private static long seconds(Duration delay) {
    return delay.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
