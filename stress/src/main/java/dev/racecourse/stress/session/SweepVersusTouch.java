package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

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
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZIZ_Result;

/** A sweep never removes a session that was prolonged after the sweep had judged it. */
public final class SweepVersusTouch {
  private SweepVersusTouch() {}

  /** Touched, how many swept, still there. */
  @Outcome(id = "true, 0, true", expect = ACCEPTABLE, desc = "prolonged, then spared by the sweep")
  @Outcome(id = "false, 1, false", expect = ACCEPTABLE, desc = "swept, nothing left to touch")
  @Outcome(expect = FORBIDDEN, desc = "the sweep took a prolonged session")
  @Ref("https://github.com/ben-manes/caffeine/issues/30")
  @Ref("https://github.com/ben-manes/caffeine/issues/144")
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
    public void request(ZIZ_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Actor
    public void sweeper(ZIZ_Result r) {
      r.r2 = sessions.sweep(Ann.EXPIRED);
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      r.r3 = sessions.find(Ann.KEY, Ann.EXPIRED).isPresent();
    }
  }

  /** Sweeps with a look at each session, then a removal of whatever is there by then. */
  static final class JudgeThenRemove extends LockedSessionStore {
    JudgeThenRemove(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public int sweep(Instant now) {
      var removed = 0;
      for (var entry : sessions.entrySet()) {
        if (!entry.getValue().isLive(now) && remove(entry.getKey())) {
          removed++;
        }
      }
      return removed;
    }
  }

  /** The same race on {@link JudgeThenRemove}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedJudgeThenRemove {
    private final Shipped race = new Shipped(JudgeThenRemove::new);

    @Actor
    public void request(ZIZ_Result r) {
      race.request(r);
    }

    @Actor
    public void sweeper(ZIZ_Result r) {
      race.sweeper(r);
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      race.afterwards(r);
    }
  }
}
