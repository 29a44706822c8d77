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
import org.openjdk.jcstress.infra.results.ZII_Result;

/** A logout everywhere ends a session that is being used, too. */
public final class TouchVersusLogoutEverywhere {
  private TouchVersusLogoutEverywhere() {}

  /** Touched, ended by the logout everywhere, how many sessions are live. */
  @Outcome(id = "true, 2, 0", expect = ACCEPTABLE, desc = "touched, then logged out everywhere")
  @Outcome(id = "false, 2, 0", expect = ACCEPTABLE, desc = "logged out everywhere, none to touch")
  @Outcome(id = "true, 2, 1", expect = FORBIDDEN, desc = "the touched session outlived the logout")
  @Outcome(expect = FORBIDDEN, desc = "the logout everywhere ended a part")
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
    public void logoutEverywhere(ZII_Result r) {
      r.r2 = sessions.endAll(other, Ann.LIVE);
    }

    @Actor
    public void request(ZII_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Arbiter
    public void afterwards(ZII_Result r) {
      r.r3 = sessions.count(Ann.LIVE);
    }
  }

  /**
   * Removes what belongs to the user with {@code removeIf}, which leaves an entry of a concurrent
   * map that another thread replaces meanwhile.
   */
  static final class RemoveIf extends LockedSessionStore {
    RemoveIf(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public int endAll(SessionKey key, Instant now) {
      var found = find(key, now);
      if (found.isEmpty()) {
        return 0;
      }
      var username = found.get().username();
      var live = (int) keysOf(username).stream().filter(mine -> isLive(mine, now)).count();
      sessions.values().removeIf(session -> session.username().equals(username));
      keysByUser.remove(username);
      return live;
    }
  }

  /** The same race on {@link RemoveIf}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedRemoveIf {
    private final Shipped race = new Shipped(RemoveIf::new);

    @Actor
    public void logoutEverywhere(ZII_Result r) {
      race.logoutEverywhere(r);
    }

    @Actor
    public void request(ZII_Result r) {
      race.request(r);
    }

    @Arbiter
    public void afterwards(ZII_Result r) {
      race.afterwards(r);
    }
  }
}
