package dev.racecourse.stress.session;

import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one user of every hazard: logs in at noon; a session is dead 30 minutes after its use. */
final class Ann {
  static final String NAME = "ann";
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** The last second of a session that was not used since noon. */
  static final Instant LIVE = Instant.parse("2026-01-01T12:29:59Z");

  /** When a session unused since noon is dead, and one used at {@link #LIVE} is not. */
  static final Instant EXPIRED = Instant.parse("2026-01-01T12:30:00Z");

  static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), 10);

  /** What every store issues, in this order. */
  static final List<SessionToken> TOKENS =
      Stream.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P")
          .map(letter -> new SessionToken(letter.repeat(43)))
          .toList();

  /** The token of the first session. */
  static final SessionToken FIRST = TOKENS.get(0);

  /** What the first session of a store is found by. Computed once: a digest outlasts an actor. */
  static final SessionKey KEY = FIRST.key();

  /** The token of the second session. */
  static final SessionToken NEXT = TOKENS.get(1);

  private Ann() {}

  /** A store that holds the first session. */
  static SessionStore loggedIn(SessionStores stores) {
    return loggedIn(stores, LIMITS);
  }

  /** A store of these limits that holds the first session. */
  static SessionStore loggedIn(SessionStores stores, SessionLimits limits) {
    var sessions = stores.create(limits, tokens());
    sessions.create(NAME, NOON);
    return sessions;
  }

  /** The same tokens in every sample, in the same order. */
  static Supplier<SessionToken> tokens() {
    var next = new AtomicInteger();
    return () -> TOKENS.get(next.getAndIncrement());
  }
}
