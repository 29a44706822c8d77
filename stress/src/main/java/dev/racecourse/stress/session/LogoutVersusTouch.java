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
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** A session that was logged out stays out, whatever a concurrent request does to it. */
public final class LogoutVersusTouch {
  private LogoutVersusTouch() {}

  /** Touched, logged out, still there. */
  @Outcome(id = "true, true, false", expect = ACCEPTABLE, desc = "touched, then logged out")
  @Outcome(
      id = "false, true, false",
      expect = ACCEPTABLE,
      desc = "logged out, nothing left to touch")
  @Outcome(expect = FORBIDDEN, desc = "the session outlived its logout")
  @Ref("https://github.com/jetty/jetty.project/issues/228")
  @Ref("https://github.com/vert-x3/vertx-web/issues/2771")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions = Ann.loggedIn();

    @Actor
    public void request(ZZZ_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Actor
    public void logout(ZZZ_Result r) {
      r.r2 = sessions.end(Ann.KEY);
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = sessions.find(Ann.KEY, Ann.LIVE).isPresent();
    }
  }

  /** Touches with get, then put. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Planted {
    private final ConcurrentMap<SessionKey, Instant> usedAt = new ConcurrentHashMap<>();

    public Planted() {
      usedAt.put(Ann.KEY, Ann.NOON);
    }

    @Actor
    public void request(ZZZ_Result r) {
      r.r1 = usedAt.get(Ann.KEY) != null;
      if (r.r1) {
        usedAt.put(Ann.KEY, Ann.LIVE);
      }
    }

    @Actor
    public void logout(ZZZ_Result r) {
      r.r2 = usedAt.remove(Ann.KEY) != null;
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = usedAt.containsKey(Ann.KEY);
    }
  }
}
