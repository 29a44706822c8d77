package dev.racecourse.stress.session;

import static java.util.Objects.requireNonNull;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZI_Result;

/** A logout everywhere ends a concurrent login's session too, or leaves it whole. */
public final class LoginVersusLogoutEverywhere {
  private LoginVersusLogoutEverywhere() {}

  /** Ended by the logout everywhere, the new session still there, ended by another one. */
  @Outcome(id = "2, true, 1", expect = ACCEPTABLE, desc = "logged out everywhere, then logged in")
  @Outcome(id = "3, false, 0", expect = ACCEPTABLE, desc = "logged in, then logged out everywhere")
  @Outcome(
      id = "2, true, 0",
      expect = FORBIDDEN,
      desc = "a session lives that no logout everywhere will end")
  @Outcome(expect = FORBIDDEN, desc = "the logout everywhere ended a part")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions;
    private @Nullable OpenedSession opened;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
      sessions.create(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void login() {
      opened = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void logoutEverywhere(IZI_Result r) {
      r.r1 = sessions.endAll(Ann.FIRST.key(), Ann.NOON);
    }

    @Arbiter
    public void afterwards(IZI_Result r) {
      var key = requireNonNull(opened).key();
      r.r2 = sessions.find(key, Ann.NOON).isPresent();
      r.r3 = sessions.endAll(key, Ann.NOON);
    }
  }

  /** Removes the sessions one by one, then forgets the list of them, whatever is in it by then. */
  static final class RemoveEachThenClear extends LockedSessionStore {
    RemoveEachThenClear(SessionLimits limits, Supplier<SessionToken> tokens) {
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
        if (remove(mine) && isLive) {
          live++;
        }
      }
      keysByUser.remove(found.get().username());
      return live;
    }
  }

  /** The same race on {@link RemoveEachThenClear}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedRemoveEachThenClear {
    private final Shipped race = new Shipped(RemoveEachThenClear::new);

    @Actor
    public void login() {
      race.login();
    }

    @Actor
    public void logoutEverywhere(IZI_Result r) {
      race.logoutEverywhere(r);
    }

    @Arbiter
    public void afterwards(IZI_Result r) {
      race.afterwards(r);
    }
  }
}
