package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionStore;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Of two logouts of one session exactly one is told that it ended the session. */
public final class LogoutVersusLogout {
  private LogoutVersusLogout() {}

  /** Ended by the one, ended by the other. */
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first actor ended the session")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second actor ended the session")
  @Outcome(expect = FORBIDDEN, desc = "the session ended twice, or never")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions = Ann.loggedIn();

    @Actor
    public void logout(ZZ_Result r) {
      r.r1 = sessions.end(Ann.KEY);
    }

    @Actor
    public void otherLogout(ZZ_Result r) {
      r.r2 = sessions.end(Ann.KEY);
    }
  }

  /** Ends with containsKey, then remove. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Planted {
    private final ConcurrentMap<SessionKey, Instant> usedAt = new ConcurrentHashMap<>();

    public Planted() {
      usedAt.put(Ann.KEY, Ann.NOON);
    }

    @Actor
    public void logout(ZZ_Result r) {
      r.r1 = end();
    }

    @Actor
    public void otherLogout(ZZ_Result r) {
      r.r2 = end();
    }

    private boolean end() {
      if (!usedAt.containsKey(Ann.KEY)) {
        return false;
      }
      usedAt.remove(Ann.KEY);
      return true;
    }
  }
}
