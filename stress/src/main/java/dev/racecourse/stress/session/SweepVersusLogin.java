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
import org.openjdk.jcstress.infra.results.IZI_Result;

/** A sweep of a user's dead sessions takes nothing of a login at the same time. */
public final class SweepVersusLogin {
  private SweepVersusLogin() {}

  /** How many were swept, the new session is there, ended by a logout everywhere. */
  @Outcome(id = "1, true, 1", expect = ACCEPTABLE, desc = "the sweep removed the dead session")
  @Outcome(id = "0, true, 1", expect = ACCEPTABLE, desc = "the login had removed the dead session")
  @Outcome(
      id = "1, true, 0",
      expect = FORBIDDEN,
      desc = "a session lives that no logout everywhere will end")
  @Outcome(expect = FORBIDDEN, desc = "the sweep took the new session")
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
    }

    @Actor
    public void login() {
      opened = sessions.create(Ann.NAME, Ann.EXPIRED);
    }

    @Actor
    public void sweeper(IZI_Result r) {
      r.r1 = sessions.sweep(Ann.EXPIRED);
    }

    @Arbiter
    public void afterwards(IZI_Result r) {
      var key = requireNonNull(opened).key();
      r.r2 = sessions.find(key, Ann.EXPIRED).isPresent();
      r.r3 = sessions.endAll(key, Ann.EXPIRED);
    }
  }

  /** Removes the dead sessions of each user, and forgets a user who had no others. */
  static final class ForgetUser extends LockedSessionStore {
    ForgetUser(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public int sweep(Instant now) {
      var removed = 0;
      for (var user : keysByUser.entrySet()) {
        var keys = user.getValue();
        var dead = keys.stream().filter(key -> !isLive(key, now)).toList();
        var hasOthers = dead.size() < keys.size();
        for (var key : dead) {
          if (sessions.remove(key) != null) {
            removed++;
          }
        }
        if (hasOthers) {
          keys.removeAll(dead);
        } else {
          keysByUser.remove(user.getKey());
        }
      }
      return removed;
    }
  }

  /** The same race on {@link ForgetUser}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedForgetUser {
    private final Shipped race = new Shipped(ForgetUser::new);

    @Actor
    public void login() {
      race.login();
    }

    @Actor
    public void sweeper(IZI_Result r) {
      race.sweeper(r);
    }

    @Arbiter
    public void afterwards(IZI_Result r) {
      race.afterwards(r);
    }
  }
}
