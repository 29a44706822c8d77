package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.SessionKey;
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
import org.openjdk.jcstress.infra.results.ZIZ_Result;

/** A session that was logged out no longer logs out the others. */
public final class LogoutVersusLogoutEverywhere {
  private LogoutVersusLogoutEverywhere() {}

  /** Logged out, ended by the logout everywhere, the other session still there. */
  @Outcome(id = "true, 0, true", expect = ACCEPTABLE, desc = "logged out, no longer allowed to")
  @Outcome(id = "false, 2, false", expect = ACCEPTABLE, desc = "logged out everywhere first")
  @Outcome(
      id = "true, 1, false",
      expect = FORBIDDEN,
      desc = "a session that had ended ended another")
  @Outcome(expect = FORBIDDEN, desc = "the logouts do not agree on what they ended")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions;
    private final SessionKey other;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
      other = sessions.create(Ann.NAME, Ann.NOON).key();
    }

    @Actor
    public void logout(ZIZ_Result r) {
      r.r1 = sessions.end(Ann.KEY);
    }

    @Actor
    public void logoutEverywhere(ZIZ_Result r) {
      r.r2 = sessions.endAll(Ann.KEY, Ann.NOON);
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      r.r3 = sessions.find(other, Ann.NOON).isPresent();
    }
  }

  /** Looks whether the session is live, then ends all that there are. */
  static final class LookThenEndAll extends LockedSessionStore {
    LookThenEndAll(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public int endAll(SessionKey key, Instant now) {
      var found = sessions.get(key);
      if (found == null || !found.isLive(now)) {
        return 0;
      }
      var live = 0;
      for (var mine : keysOf(found.username())) {
        var isLive = isLive(mine, now);
        if (remove(mine) && isLive) {
          live++;
        }
      }
      return live;
    }
  }

  /** The same race on {@link LookThenEndAll}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenEndAll {
    private final Shipped race = new Shipped(LookThenEndAll::new);

    @Actor
    public void logout(ZIZ_Result r) {
      race.logout(r);
    }

    @Actor
    public void logoutEverywhere(ZIZ_Result r) {
      race.logoutEverywhere(r);
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      race.afterwards(r);
    }
  }
}
