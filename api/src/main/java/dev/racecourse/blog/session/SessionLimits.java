package dev.racecourse.blog.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives, and how many a user may have.
 *
 * @param idle how long without a use
 * @param max how long in all, however often it is used
 * @param perUser how many live sessions a user has at most
 */
public record SessionLimits(Duration idle, Duration max, int perUser) {
  /** No session should live longer, and no clock overflows when this is added to it. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** 30 minutes idle, 12 hours in all, 10 sessions a user. */
  public static final SessionLimits DEFAULT =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), 10);

  /** Refuses limits under which no session could live, or one could for more than 365 days. */
  public SessionLimits {
    requireSensible("a session's idle time", idle);
    requireSensible("a session's longest life", max);
    if (perUser < 1) {
      throw new IllegalArgumentException("a user needs at least 1 session, not " + perUser);
    }
  }

  /** When a session opened at {@code createdAt} and last used at {@code usedAt} expires. */
  Instant expiry(Instant createdAt, Instant usedAt) {
    var idleEnd = usedAt.plus(idle);
    var end = createdAt.plus(max);
    return idleEnd.isBefore(end) ? idleEnd : end;
  }

  private static void requireSensible(String what, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(what + " must be longer than nothing, not " + duration);
    }
    if (duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(what + " must be at most 365 days, not " + duration);
    }
  }
}
