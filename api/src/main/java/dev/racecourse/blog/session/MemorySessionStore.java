package dev.racecourse.blog.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps sessions in memory. Thread-safe: a session is one immutable value in one concurrent map,
 * and every change is a single atomic step on its entry that starts from the value it found. A
 * touch replaces only a session that is there, a sweep removes only the very session it judged.
 */
final class MemorySessionStore implements SessionStore {
  private final ConcurrentMap<SessionKey, Session> sessions = new ConcurrentHashMap<>();
  private final SessionLimits limits;
  private final Supplier<SessionToken> tokens;

  MemorySessionStore(SessionLimits limits, Supplier<SessionToken> tokens) {
    this.limits = limits;
    this.tokens = tokens;
  }

  @Override
  public OpenedSession create(String username, Instant now) {
    var token = tokens.get();
    var session = new Session(username, now, limits.expiry(now, now));
    if (sessions.putIfAbsent(token.key(), session) != null) {
      throw new IllegalStateException("the token source issued the same token twice");
    }
    return new OpenedSession(token, session);
  }

  @Override
  public Optional<Session> find(SessionKey key, Instant now) {
    return Optional.ofNullable(sessions.get(key)).filter(session -> session.isLive(now));
  }

  @Override
  public Optional<Session> touch(SessionKey key, Instant now) {
    return Optional.ofNullable(
        sessions.computeIfPresent(
            key, (k, session) -> session.isLive(now) ? session.used(limits, now) : null));
  }

  @Override
  public <T> Optional<T> whileLive(SessionKey key, Instant now, Function<Session, T> action) {
    var result = new AtomicReference<Optional<T>>(Optional.empty());
    sessions.computeIfPresent(
        key,
        (k, session) -> {
          if (!session.isLive(now)) {
            return null;
          }
          var used = session.used(limits, now);
          result.setPlain(Optional.of(action.apply(used)));
          return used;
        });
    return result.getPlain();
  }

  @Override
  public boolean end(SessionKey key) {
    return sessions.remove(key) != null;
  }

  @Override
  public int sweep(Instant now) {
    var removed = 0;
    for (var entry : sessions.entrySet()) {
      var session = entry.getValue();
      if (!session.isLive(now) && sessions.remove(entry.getKey(), session)) {
        removed++;
      }
    }
    return removed;
  }
}
