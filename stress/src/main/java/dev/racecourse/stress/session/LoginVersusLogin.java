package dev.racecourse.stress.session;

import static java.util.Objects.requireNonNull;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Two logins at once open two sessions, and a logout everywhere finds both. */
public final class LoginVersusLogin {
  private LoginVersusLogin() {}

  /** The one session is live, the other is, how many a logout everywhere ends. */
  @Outcome(id = "true, true, 2", expect = ACCEPTABLE, desc = "each login got a session of its own")
  @Outcome(
      id = "true, true, 1",
      expect = FORBIDDEN,
      desc = "a session lives that no logout everywhere will end")
  @Outcome(expect = FORBIDDEN, desc = "the session of a login was lost")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions;
    private @Nullable OpenedSession one;
    private @Nullable OpenedSession other;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = stores.create(Ann.LIMITS, Ann.tokens());
    }

    @Actor
    public void oneLogin() {
      one = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void otherLogin() {
      other = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      var key = requireNonNull(one).key();
      r.r1 = sessions.find(key, Ann.NOON).isPresent();
      r.r2 = sessions.find(requireNonNull(other).key(), Ann.NOON).isPresent();
      r.r3 = sessions.endAll(key, Ann.NOON);
    }
  }

  /** Adds the key to a copy of the user's list, then puts the copy in its place. */
  static final class CopyOnWrite extends LockedSessionStore {
    CopyOnWrite(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public OpenedSession create(String username, Instant now) {
      var fresh = fresh(username, now);
      dropDead(username, now);
      var keys = new CopyOnWriteArrayList<>(keysOf(username));
      keys.add(fresh.key());
      while (keys.size() > limits.perUser()) {
        sessions.remove(keys.remove(0));
      }
      sessions.put(fresh.key(), fresh.session());
      keysByUser.put(username, keys);
      return fresh;
    }
  }

  /** The same race on {@link CopyOnWrite}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedCopyOnWrite {
    private final Shipped race = new Shipped(CopyOnWrite::new);

    @Actor
    public void oneLogin() {
      race.oneLogin();
    }

    @Actor
    public void otherLogin() {
      race.otherLogin();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
