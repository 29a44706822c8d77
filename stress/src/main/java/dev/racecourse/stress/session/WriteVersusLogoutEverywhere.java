package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZIZ_Result;

/** Once a logout everywhere has returned, none of the sessions that it ended writes any more. */
public final class WriteVersusLogoutEverywhere {
  private WriteVersusLogoutEverywhere() {}

  /** Wrote, ended by the logout everywhere, the write was done when that had returned. */
  @Outcome(id = "true, 2, true", expect = ACCEPTABLE, desc = "written, then logged out everywhere")
  @Outcome(
      id = "false, 2, false",
      expect = ACCEPTABLE,
      desc = "logged out everywhere, nothing was written")
  @Outcome(expect = FORBIDDEN, desc = "written in the name of a session that had ended")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final int DIGESTS = 4;

    private final SessionStore sessions;
    private final SessionKey other;
    private @Nullable SessionKey written;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
      other = sessions.create(Ann.NAME, Ann.NOON).key();
    }

    @Actor
    public void logoutEverywhere(ZIZ_Result r) {
      r.r2 = sessions.endAll(other, Ann.LIVE);
      r.r3 = written != null;
    }

    @Actor
    public void writer(ZIZ_Result r) {
      r.r1 = sessions.whileLive(Ann.KEY, Ann.LIVE, session -> written = write()).isPresent();
    }

    /** Takes its time, as a write does: more than a logout everywhere. */
    private static SessionKey write() {
      var last = Ann.KEY;
      for (var digest = 0; digest < DIGESTS; digest++) {
        last = Ann.NEXT.key();
      }
      return last;
    }
  }

  /** Has a lock for each session: a write and a logout take it, a logout everywhere does not. */
  static final class LockPerSession extends LockedSessionStore {
    private final ConcurrentMap<SessionKey, Object> locks = new ConcurrentHashMap<>();

    LockPerSession(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public <T> Optional<T> whileLive(SessionKey key, Instant now, Function<Session, T> action) {
      synchronized (lockOf(key)) {
        return touch(key, now).map(action);
      }
    }

    @Override
    public boolean end(SessionKey key) {
      synchronized (lockOf(key)) {
        return remove(key);
      }
    }

    private Object lockOf(SessionKey key) {
      return locks.computeIfAbsent(key, k -> new Object());
    }
  }

  /** The same race on {@link LockPerSession}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLockPerSession {
    private final Shipped race = new Shipped(LockPerSession::new);

    @Actor
    public void logoutEverywhere(ZIZ_Result r) {
      race.logoutEverywhere(r);
    }

    @Actor
    public void writer(ZIZ_Result r) {
      race.writer(r);
    }
  }
}
