package dev.racecourse.stress.session;

import static java.util.stream.Collectors.toMap;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** At the limit a login ends the oldest session, though a request is using it. */
public final class TouchVersusEviction {
  private TouchVersusEviction() {}

  /** Touched, the oldest session is still there, how many sessions are live. */
  @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "touched, then ended by the login")
  @Outcome(id = "false, false, 1", expect = ACCEPTABLE, desc = "ended by the login, none to touch")
  @Outcome(id = "true, true, 2", expect = FORBIDDEN, desc = "the use of a session broke the limit")
  @Outcome(expect = FORBIDDEN, desc = "the login did not end the oldest session alone")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final SessionLimits ONE_SESSION =
        new SessionLimits(Ann.LIMITS.idle(), Ann.LIMITS.max(), 1);

    private final SessionStore sessions;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores, ONE_SESSION);
    }

    @Actor
    public void login() {
      sessions.create(Ann.NAME, Ann.LIVE);
    }

    @Actor
    public void request(ZZI_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r2 = sessions.find(Ann.KEY, Ann.LIVE).isPresent();
      r.r3 = sessions.count(Ann.LIVE);
    }
  }

  /** Ends the oldest session if it is as it was before the login: one that was used is not. */
  static final class EvictUnchanged extends LockedSessionStore {
    EvictUnchanged(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public OpenedSession create(String username, Instant now) {
      var fresh = fresh(username, now);
      dropDead(username, now);
      var surplus = Math.max(0, keysOf(username).size() + 1 - limits.perUser());
      var oldest =
          keysOf(username).stream().limit(surplus).collect(toMap(key -> key, sessions::get));
      add(fresh.key(), fresh.session());
      oldest.forEach(
          (key, session) -> {
            if (sessions.remove(key, session)) {
              keysOf(username).remove(key);
            }
          });
      return fresh;
    }
  }

  /** The same race on {@link EvictUnchanged}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedEvictUnchanged {
    private final Shipped race = new Shipped(EvictUnchanged::new);

    @Actor
    public void login() {
      race.login();
    }

    @Actor
    public void request(ZZI_Result r) {
      race.request(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
