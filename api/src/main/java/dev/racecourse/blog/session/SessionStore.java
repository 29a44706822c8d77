package dev.racecourse.blog.session;

import dev.racecourse.blog.database.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps sessions. Thread-safe: each operation on the sessions of one user is linearizable, so once
 * {@link #end} has returned no later operation sees that session again, and no operation sees a
 * part of what {@link #rotate} or {@link #endAll} does.
 */
public interface SessionStore {

  /**
   * A store that lives as long as the process.
   *
   * @param tokens called at most once an operation, from any thread
   */
  static SessionStore inMemory(SessionLimits limits, Supplier<SessionToken> tokens) {
    return new MemorySessionStore(limits, tokens);
  }

  /** A store that lasts as long as the database. */
  static SessionStore in(Database database, SessionLimits limits, Supplier<SessionToken> tokens) {
    return new SqlSessionStore(database, limits, tokens);
  }

  /**
   * Opens a session. When the user has as many live ones as the limits allow, the oldest ends in
   * the same step.
   *
   * @throws IllegalStateException when the token source repeats itself; nothing has changed
   */
  OpenedSession create(String username, Instant now);

  /** The session, if it is live; looking does not prolong it. */
  Optional<Session> find(SessionKey key, Instant now);

  /** Prolongs the session and returns it, if it is live. */
  Optional<Session> touch(SessionKey key, Instant now);

  /**
   * Touches the session and runs the action before anything else can happen to the session: the
   * action takes effect while the session is live, or not at all. The action must be short and must
   * not use this store.
   *
   * @return what the action returned, or empty when the session is not live
   */
  <T> Optional<T> whileLive(SessionKey key, Instant now, Function<Session, T> action);

  /**
   * Replaces the session by a fresh one of the same user, with a token of its own and a life that
   * starts now (OWASP ASVS 5.0, 7.2.4). At no instant are both live, or neither.
   *
   * @return the fresh session, or empty when the old one is not live
   */
  Optional<OpenedSession> rotate(SessionKey old, Instant now);

  /** Ends the session, even one that has expired; true for the one call that ended it. */
  boolean end(SessionKey key);

  /**
   * Ends every session of the user whose live session this is.
   *
   * @return how many live ones ended; 0 when this one is not live
   */
  int endAll(SessionKey key, Instant now);

  /**
   * Removes sessions that have expired.
   *
   * @return how many this call removed
   */
  int sweep(Instant now);

  /** How many sessions are live: a walk over the users, not a snapshot. */
  int count(Instant now);
}
