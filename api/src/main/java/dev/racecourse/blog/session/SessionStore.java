package dev.racecourse.blog.session;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps sessions. Thread-safe: each operation on one session is linearizable, so once {@link #end}
 * has returned no later operation sees that session again.
 */
public interface SessionStore {

  /**
   * A store that lives as long as the process.
   *
   * @param tokens called once a {@link #create}, from any thread
   */
  static SessionStore inMemory(SessionLimits limits, Supplier<SessionToken> tokens) {
    return new MemorySessionStore(limits, tokens);
  }

  /** Opens a session. */
  OpenedSession create(String username, Instant now);

  /** The session, if it is live; looking does not prolong it. */
  Optional<Session> find(SessionKey key, Instant now);

  /** Prolongs the session and answers it, if it is live. */
  Optional<Session> touch(SessionKey key, Instant now);

  /**
   * Touches the session and runs the action before anything else can happen to the session: the
   * action takes effect while the session is live, or not at all. The action must be short and must
   * not use this store.
   *
   * @return what the action returned, or empty when the session is not live
   */
  <T> Optional<T> whileLive(SessionKey key, Instant now, Function<Session, T> action);

  /** Ends the session; true for the one call that ended it. */
  boolean end(SessionKey key);

  /**
   * Removes sessions that have expired.
   *
   * @return how many this call removed
   */
  int sweep(Instant now);
}
