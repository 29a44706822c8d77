package dev.racecourse.stress.session;

import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Duration;
import java.time.Instant;

/** The one session of every hazard: opened at noon, dead at half past unless it is used. */
final class Ann {
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** The last second of the unused session. */
  static final Instant LIVE = Instant.parse("2026-01-01T12:29:59Z");

  /** When the unused session is dead, and a session used at {@link #LIVE} is not. */
  static final Instant EXPIRED = Instant.parse("2026-01-01T12:30:00Z");

  private static final SessionToken TOKEN = new SessionToken("A".repeat(43));

  /** Computed once: the digest would outlast any actor. */
  static final SessionKey KEY = TOKEN.key();

  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), 10);

  private Ann() {}

  /** A store that holds the session. */
  static SessionStore loggedIn() {
    var sessions = SessionStore.inMemory(LIMITS, () -> TOKEN);
    sessions.create("ann", NOON);
    return sessions;
  }
}
