package dev.racecourse.stress.session;

import static java.util.Objects.requireNonNull;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
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
import org.openjdk.jcstress.infra.results.IZ_Result;

/** At the limit a login and the end of the oldest session are one step. */
public final class EvictionVersusLogoutEverywhere {
  private EvictionVersusLogoutEverywhere() {}

  /** Ended by the logout everywhere of the oldest session, the new one is there. */
  @Outcome(id = "1, true", expect = ACCEPTABLE, desc = "logged out everywhere, then logged in")
  @Outcome(id = "0, true", expect = ACCEPTABLE, desc = "ended by the login, none to log out")
  @Outcome(id = "2, false", expect = FORBIDDEN, desc = "the user had more sessions than the limit")
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
    private @Nullable OpenedSession opened;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores, ONE_SESSION);
    }

    @Actor
    public void login() {
      opened = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void logoutEverywhere(IZ_Result r) {
      r.r1 = sessions.endAll(Ann.KEY, Ann.NOON);
    }

    @Arbiter
    public void afterwards(IZ_Result r) {
      r.r2 = sessions.find(requireNonNull(opened).key(), Ann.NOON).isPresent();
    }
  }

  /** Adds the session without the lock, then ends the oldest ones over the limit. */
  static final class AddThenEvict extends LockedSessionStore {
    AddThenEvict(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public OpenedSession create(String username, Instant now) {
      var fresh = fresh(username, now);
      sessions.put(fresh.key(), fresh.session());
      index(fresh.key(), fresh.session());
      evict(username, now);
      return fresh;
    }
  }

  /** The same race on {@link AddThenEvict}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedAddThenEvict {
    private final Shipped race = new Shipped(AddThenEvict::new);

    @Actor
    public void login() {
      race.login();
    }

    @Actor
    public void logoutEverywhere(IZ_Result r) {
      race.logoutEverywhere(r);
    }

    @Arbiter
    public void afterwards(IZ_Result r) {
      race.afterwards(r);
    }
  }
}
