package dev.racecourse.blog.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives.
 *
 * @param idle how long without a use
 * @param max how long in all, however often it is used
 */
public record SessionLimits(Duration idle, Duration max) {
  /** 30 minutes idle, 12 hours in all. */
  public static final SessionLimits DEFAULT =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

  /** When a session opened at {@code createdAt} and last used at {@code usedAt} expires. */
  Instant expiry(Instant createdAt, Instant usedAt) {
    var idleEnd = usedAt.plus(idle);
    var end = createdAt.plus(max);
    return idleEnd.isBefore(end) ? idleEnd : end;
  }
}
