package dev.racecourse.blog.session;

import java.time.Instant;

/**
 * A login that has not ended.
 *
 * @param username the user of the session
 * @param createdAt when it was opened
 * @param expiresAt the first instant at which it is no longer live, unless it is used before
 */
public record Session(String username, Instant createdAt, Instant expiresAt) {

  /** Whether the session may still be used at this instant. */
  public boolean isLive(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** This session after a use at {@code now}. Its expiry never moves back. */
  Session used(SessionLimits limits, Instant now) {
    var renewed = limits.expiry(createdAt, now);
    return renewed.isAfter(expiresAt) ? new Session(username, createdAt, renewed) : this;
  }
}
