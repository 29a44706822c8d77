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

/** A logout everywhere ends a session that is being rotated, be it the old one or the fresh one. */
public final class RotateVersusLogoutEverywhere {
  private RotateVersusLogoutEverywhere() {}

  /** Rotated, ended by the logout everywhere, how many sessions are live. */
  @Outcome(id = "true, 2, 0", expect = ACCEPTABLE, desc = "rotated, then logged out everywhere")
  @Outcome(id = "false, 2, 0", expect = ACCEPTABLE, desc = "logged out everywhere, none to rotate")
  @Outcome(
      id = "true, 1, 1",
      expect = FORBIDDEN,
      desc = "the rotation took the session past the logout")
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
      r.r2 = sessions.endAll(other, Ann.NOON);
    }

    @Actor
    public void rotation(ZII_Result r) {
      r.r1 = sessions.rotate(Ann.KEY, Ann.NOON).isPresent();
    }

    @Arbiter
    public void afterwards(ZII_Result r) {
      r.r3 = sessions.count(Ann.NOON);
    }
  }

  /** Ends each session of the user's list, as the list was at the first of them. */
  static final class EndEachListed extends LockedSessionStore {
    EndEachListed(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public int endAll(SessionKey key, Instant now) {
      var found = find(key, now);
      if (found.isEmpty()) {
        return 0;
      }
      var live = 0;
      for (var mine : keysOf(found.get().username())) {
        var isLive = isLive(mine, now);
        if (end(mine) && isLive) {
          live++;
        }
      }
      return live;
    }
  }

  /** The same race on {@link EndEachListed}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedEndEachListed {
    private final Shipped race = new Shipped(EndEachListed::new);

    @Actor
    public void logoutEverywhere(ZII_Result r) {
      race.logoutEverywhere(r);
    }

    @Actor
    public void rotation(ZII_Result r) {
      race.rotation(r);
    }

    @Arbiter
    public void afterwards(ZII_Result r) {
      race.afterwards(r);
    }
  }
}
