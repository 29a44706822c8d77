package dev.racecourse.blog.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions in memory. Thread-safe: all sessions of a user are one immutable value in one
 * concurrent map, and {@link #change} alone replaces it, in one atomic step that starts from the
 * value it found. So a change of several sessions of a user is one step, a session that has ended
 * never returns, and no user has more sessions than the limit.
 *
 * <p>A second map says which user a key belongs to. A key enters it before its session is kept and
 * leaves it after its session was removed, so it has the key of every session. It may have keys
 * without a session, but every operation asks the first map as well.
 */
final class MemorySessionStore implements SessionStore {
  private final ConcurrentMap<String, UserSessions> users = new ConcurrentHashMap<>();
  private final ConcurrentMap<SessionKey, String> usernames = new ConcurrentHashMap<>();
  private final SessionLimits limits;
  private final Supplier<SessionToken> tokens;

  MemorySessionStore(SessionLimits limits, Supplier<SessionToken> tokens) {
    this.limits = limits;
    this.tokens = tokens;
  }

  @Override
  public OpenedSession create(String username, Instant now) {
    var fresh = fresh(username, now);
    var key = announced(fresh);
    change(
        username, found -> found.liveAt(now).with(key, fresh.session()).newest(limits.perUser()));
    return fresh;
  }

  @Override
  public Optional<Session> find(SessionKey key, Instant now) {
    var username = usernames.get(key);
    var sessions = username == null ? null : users.get(username);
    return sessions == null
        ? Optional.empty()
        : sessions.find(key).filter(session -> session.isLive(now));
  }

  @Override
  public Optional<Session> touch(SessionKey key, Instant now) {
    return changeOwner(key, found -> found.liveAt(now).used(key, limits, now)).left.find(key);
  }

  @Override
  public <T> Optional<T> whileLive(SessionKey key, Instant now, Function<Session, T> action) {
    var result = new AtomicReference<Optional<T>>(Optional.empty());
    changeOwner(
        key,
        found -> {
          var used = found.liveAt(now).used(key, limits, now);
          result.setPlain(used.find(key).map(action));
          return used;
        });
    return result.getPlain();
  }

  @Override
  public Optional<OpenedSession> rotate(SessionKey old, Instant now) {
    var username = usernames.get(old);
    if (username == null) {
      return Optional.empty();
    }
    var fresh = fresh(username, now);
    var key = announced(fresh);
    var step =
        change(
            username,
            found -> {
              var live = found.liveAt(now);
              return live.holds(old) ? live.without(old).with(key, fresh.session()) : live;
            });
    if (step.left.holds(key)) {
      return Optional.of(fresh);
    }
    usernames.remove(key);
    return Optional.empty();
  }

  @Override
  public boolean end(SessionKey key) {
    return changeOwner(key, found -> found.without(key)).removed() > 0;
  }

  @Override
  public int endAll(SessionKey key, Instant now) {
    var step =
        changeOwner(
            key,
            found -> {
              var live = found.liveAt(now);
              return live.holds(key) ? UserSessions.NONE : live;
            });
    return step.found.liveAt(now).size() - step.left.size();
  }

  @Override
  public int sweep(Instant now) {
    var removed = 0;
    for (var username : users.keySet()) {
      removed += change(username, found -> found.liveAt(now)).removed();
    }
    return removed;
  }

  @Override
  public int count(Instant now) {
    return users.values().stream().mapToInt(sessions -> sessions.liveAt(now).size()).sum();
  }

  private OpenedSession fresh(String username, Instant now) {
    return new OpenedSession(tokens.get(), new Session(username, now, limits.expiry(now, now)));
  }

  private SessionKey announced(OpenedSession fresh) {
    var key = fresh.key();
    if (usernames.putIfAbsent(key, fresh.session().username()) != null) {
      throw new IllegalStateException("the token source issued the same token twice");
    }
    return key;
  }

  private Step changeOwner(SessionKey key, UnaryOperator<UserSessions> next) {
    var username = usernames.get(key);
    return username == null ? new Step(next) : change(username, next);
  }

  private Step change(String username, UnaryOperator<UserSessions> next) {
    var step = new Step(next);
    users.compute(username, step);
    step.found.forEachKeyMissingFrom(step.left, usernames::remove);
    return step;
  }

  /** One replacement of a user's sessions, and after it what it found and what it left. */
  private static final class Step
      implements BiFunction<String, @Nullable UserSessions, @Nullable UserSessions> {
    private final UnaryOperator<UserSessions> next;
    private UserSessions found = UserSessions.NONE;
    private UserSessions left = UserSessions.NONE;

    Step(UnaryOperator<UserSessions> next) {
      this.next = next;
    }

    @Override
    public @Nullable UserSessions apply(String username, @Nullable UserSessions kept) {
      found = kept == null ? UserSessions.NONE : kept;
      left = next.apply(found);
      return left.size() == 0 ? null : left;
    }

    int removed() {
      return found.size() - left.size();
    }
  }
}
