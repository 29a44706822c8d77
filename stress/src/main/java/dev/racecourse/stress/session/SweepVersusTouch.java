package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionStore;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions = Ann.loggedIn();

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

  /** Sweeps with a look at the session, then a removal of whatever is there by then. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Planted {
    private final ConcurrentMap<SessionKey, Instant> usedAt = new ConcurrentHashMap<>();

    public Planted() {
      usedAt.put(Ann.KEY, Ann.NOON);
    }

    @Actor
    public void request(ZIZ_Result r) {
      r.r1 = usedAt.replace(Ann.KEY, Ann.LIVE) != null;
    }

    @Actor
    public void sweeper(ZIZ_Result r) {
      for (var entry : usedAt.entrySet()) {
        if (entry.getValue().isBefore(Ann.LIVE) && usedAt.remove(entry.getKey()) != null) {
          r.r2++;
        }
      }
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      r.r3 = usedAt.containsKey(Ann.KEY);
    }
  }
}
