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

/** Of two rotations of one session exactly one takes effect. */
public final class RotateVersusRotate {
  private RotateVersusRotate() {}

  /** Rotated by the one, rotated by the other, how many sessions are live. */
  @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the one rotated the session")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "the other rotated the session")
  @Outcome(expect = FORBIDDEN, desc = "one session became two, or none")
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
    public void oneRotation(ZZI_Result r) {
      r.r1 = sessions.rotate(Ann.KEY, Ann.NOON).isPresent();
    }

    @Actor
    public void otherRotation(ZZI_Result r) {
      r.r2 = sessions.rotate(Ann.KEY, Ann.NOON).isPresent();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r3 = sessions.count(Ann.NOON);
    }
  }

  /** Finds the old session, puts a fresh one, then removes the old one, if it still is there. */
  static final class FindThenReplace extends LockedSessionStore {
    FindThenReplace(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<OpenedSession> rotate(SessionKey old, Instant now) {
      var found = find(old, now);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      var fresh = fresh(found.get().username(), now);
      add(fresh.key(), fresh.session());
      remove(old);
      return Optional.of(fresh);
    }
  }

  /** The same race on {@link FindThenReplace}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedFindThenReplace {
    private final Shipped race = new Shipped(FindThenReplace::new);

    @Actor
    public void oneRotation(ZZI_Result r) {
      race.oneRotation(r);
    }

    @Actor
    public void otherRotation(ZZI_Result r) {
      race.otherRotation(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
