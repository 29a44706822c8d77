package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Of a rotation and a logout of one session exactly one takes effect. */
public final class RotateVersusLogout {
  private RotateVersusLogout() {}

  /** Rotated, logged out, how many sessions are live. */
  @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "rotated, nothing left to log out")
  @Outcome(id = "false, true, 0", expect = ACCEPTABLE, desc = "logged out, nothing left to rotate")
  @Outcome(
      id = "true, true, 1",
      expect = FORBIDDEN,
      desc = "the rotation took the session past its logout")
  @Outcome(expect = FORBIDDEN, desc = "both took effect, or neither")
  @Ref("https://github.com/jetty/jetty.project/issues/2646")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
    }

    @Actor
    public void logout(ZZI_Result r) {
      r.r2 = sessions.end(Ann.FIRST.key());
    }

    @Actor
    public void rotation(ZZI_Result r) {
      r.r1 = sessions.rotate(Ann.KEY, Ann.NOON).isPresent();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r3 = sessions.count(Ann.NOON);
    }
  }

  /** Removes the old session and puts a fresh one for it, without asking whether it removed any. */
  static final class RemoveUnchecked extends LockedSessionStore {
    RemoveUnchecked(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<OpenedSession> rotate(SessionKey old, Instant now) {
      var found = find(old, now);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      var fresh = fresh(found.get().username(), now);
      var key = fresh.key();
      remove(old);
      add(key, fresh.session());
      return Optional.of(fresh);
    }
  }

  /** The same race on {@link RemoveUnchecked}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedRemoveUnchecked {
    private final Shipped race = new Shipped(RemoveUnchecked::new);

    @Actor
    public void logout(ZZI_Result r) {
      race.logout(r);
    }

    @Actor
    public void rotation(ZZI_Result r) {
      race.rotation(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
