package dev.racecourse.stress.session;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sessions by key, keys by user, every operation under one lock: slow, and plain enough to be the
 * model that other stores are held against. Thread-safe by that lock. A planted store overrides an
 * operation with one that does without the lock; the maps are concurrent so that the bug is the one
 * that was planted, and not a broken map.
 */
class LockedSessionStore implements SessionStore {
  final ConcurrentMap<SessionKey, Session> sessions = new ConcurrentHashMap<>();

  /** The keys of each user who has a session, oldest first. */
  final ConcurrentMap<String, List<SessionKey>> keysByUser = new ConcurrentHashMap<>();

  final SessionLimits limits;
  private final Supplier<SessionToken> tokens;

  LockedSessionStore(SessionLimits limits, Supplier<SessionToken> tokens) {
    this.limits = limits;
    this.tokens = tokens;
  }

  @Override
  public synchronized OpenedSession create(String username, Instant now) {
    var fresh = fresh(username, now);
    open(fresh.key(), fresh.session());
    return fresh;
  }

  @Override
  public synchronized Optional<Session> find(SessionKey key, Instant now) {
    return Optional.ofNullable(sessions.get(key)).filter(session -> session.isLive(now));
  }

  @Override
  public synchronized Optional<Session> touch(SessionKey key, Instant now) {
    var used = find(key, now).map(session -> used(session, now));
    used.ifPresent(session -> sessions.put(key, session));
    return used;
  }

  @Override
  public synchronized <T> Optional<T> whileLive(
      SessionKey key, Instant now, Function<Session, T> action) {
    return touch(key, now).map(action);
  }

  @Override
  public synchronized Optional<OpenedSession> rotate(SessionKey old, Instant now) {
    var found = find(old, now);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    remove(old);
    var fresh = fresh(found.get().username(), now);
    add(fresh.key(), fresh.session());
    return Optional.of(fresh);
  }

  @Override
  public synchronized boolean end(SessionKey key) {
    return remove(key);
  }

  @Override
  public synchronized int endAll(SessionKey key, Instant now) {
    var found = find(key, now);
    if (found.isEmpty()) {
      return 0;
    }
    var keys = keysOf(found.get().username());
    var live = (int) keys.stream().filter(mine -> isLive(mine, now)).count();
    keys.forEach(this::remove);
    return live;
  }

  @Override
  public synchronized int sweep(Instant now) {
    var expired =
        sessions.entrySet().stream().filter(entry -> !entry.getValue().isLive(now)).toList();
    expired.forEach(entry -> remove(entry.getKey()));
    return expired.size();
  }

  @Override
  public synchronized int count(Instant now) {
    return (int) sessions.values().stream().filter(session -> session.isLive(now)).count();
  }

  final boolean isLive(SessionKey key, Instant now) {
    var session = sessions.get(key);
    return session != null && session.isLive(now);
  }

  /** A session that no map holds yet; refuses a token that a session has. */
  final OpenedSession fresh(String username, Instant now) {
    var fresh = new OpenedSession(tokens.get(), begun(username, now));
    if (sessions.containsKey(fresh.key())) {
      throw new IllegalStateException("the token source issued the same token twice");
    }
    return fresh;
  }

  /** A session at its first instant. */
  final Session begun(String username, Instant now) {
    return new Session(username, now, expiry(now, now));
  }

  /** The session after a use, whose expiry never moves back. */
  final Session used(Session session, Instant now) {
    var expiry = expiry(session.createdAt(), now);
    return expiry.isAfter(session.expiresAt())
        ? new Session(session.username(), session.createdAt(), expiry)
        : session;
  }

  private Instant expiry(Instant createdAt, Instant usedAt) {
    var idle = usedAt.plus(limits.idle());
    var end = createdAt.plus(limits.max());
    return idle.isBefore(end) ? idle : end;
  }

  /** The user's keys, which may be none. */
  final List<SessionKey> keysOf(String username) {
    return keysByUser.getOrDefault(username, List.of());
  }

  /** Adds a session that has just begun; the oldest ones over the limit end. */
  final synchronized void open(SessionKey key, Session session) {
    add(key, session);
    evict(session.username(), session.createdAt());
  }

  /** Ends the dead sessions, and the oldest ones over the limit. */
  final synchronized void evict(String username, Instant now) {
    dropDead(username, now);
    var keys = keysOf(username);
    while (keys.size() > limits.perUser()) {
      remove(keys.get(0));
    }
  }

  final synchronized void dropDead(String username, Instant now) {
    for (var key : keysOf(username)) {
      if (!isLive(key, now)) {
        remove(key);
      }
    }
  }

  synchronized void add(SessionKey key, Session session) {
    sessions.put(key, session);
    index(key, session);
  }

  final void index(SessionKey key, Session session) {
    keysByUser.computeIfAbsent(session.username(), u -> new CopyOnWriteArrayList<>()).add(key);
  }

  synchronized boolean remove(SessionKey key) {
    var removed = sessions.remove(key);
    if (removed == null) {
      return false;
    }
    keysByUser.computeIfPresent(
        removed.username(), (username, keys) -> keys.remove(key) && keys.isEmpty() ? null : keys);
    return true;
  }
}
