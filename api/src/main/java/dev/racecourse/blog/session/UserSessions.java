package dev.racecourse.blog.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The sessions of one user, in order of creation. Thread-safe: it never changes. A change returns
 * another value, or this one if there is nothing to change.
 */
final class UserSessions {
  static final UserSessions NONE = new UserSessions(new Entry[0]);

  private final Entry[] entries;

  private UserSessions(Entry[] entries) {
    this.entries = entries;
  }

  int size() {
    return entries.length;
  }

  boolean holds(SessionKey key) {
    return indexOf(key) >= 0;
  }

  Optional<Session> find(SessionKey key) {
    var index = indexOf(key);
    return index < 0 ? Optional.empty() : Optional.of(entries[index].session());
  }

  /** These and one more, the newest. */
  UserSessions with(SessionKey key, Session session) {
    var more = Arrays.copyOf(entries, entries.length + 1);
    more[entries.length] = new Entry(key, session);
    return new UserSessions(more);
  }

  UserSessions without(SessionKey key) {
    return holds(key) ? where(entry -> !entry.key().equals(key)) : this;
  }

  /** The last {@code atMost} of these. */
  UserSessions newest(int atMost) {
    var surplus = entries.length - atMost;
    return surplus <= 0
        ? this
        : new UserSessions(Arrays.copyOfRange(entries, surplus, entries.length));
  }

  /** Those of these that have not expired. */
  UserSessions liveAt(Instant now) {
    for (var entry : entries) {
      if (!entry.session().isLive(now)) {
        return where(live -> live.session().isLive(now));
      }
    }
    return this;
  }

  /**
   * These after a use of one of them. Runs with every request, so it copies nothing without need.
   */
  UserSessions used(SessionKey key, SessionLimits limits, Instant now) {
    var index = indexOf(key);
    if (index < 0) {
      return this;
    }
    var session = entries[index].session();
    var used = session.used(limits, now);
    if (used.equals(session)) {
      return this;
    }
    var next = entries.clone();
    next[index] = new Entry(entries[index].key(), used);
    return new UserSessions(next);
  }

  /** Names each key that these hold and the others do not. */
  void forEachKeyMissingFrom(UserSessions others, Consumer<SessionKey> action) {
    for (var entry : entries) {
      if (!others.holds(entry.key())) {
        action.accept(entry.key());
      }
    }
  }

  private int indexOf(SessionKey key) {
    for (var i = 0; i < entries.length; i++) {
      if (entries[i].key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private UserSessions where(Predicate<Entry> kept) {
    return new UserSessions(Arrays.stream(entries).filter(kept).toArray(Entry[]::new));
  }

  private record Entry(SessionKey key, Session session) {}
}
