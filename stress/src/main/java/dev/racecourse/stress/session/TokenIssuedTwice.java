package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
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
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** A broken source gives two logins at once the same token: one of them is refused. */
public final class TokenIssuedTwice {
  private TokenIssuedTwice() {}

  /** Whether the one login got a session, whether the other did, how many are live. */
  @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the one got it, the other refused")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "the other got it, the one refused")
  @Outcome(expect = FORBIDDEN, desc = "both got it, or both were refused")
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
      sessions = stores.create(Ann.LIMITS, () -> Ann.FIRST);
    }

    @Actor
    public void oneLogin(ZZI_Result r) {
      r.r1 = isOpened();
    }

    @Actor
    public void otherLogin(ZZI_Result r) {
      r.r2 = isOpened();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r3 = sessions.count(Ann.NOON);
    }

    private boolean isOpened() {
      try {
        sessions.create(Ann.NAME, Ann.NOON);
        return true;
      } catch (IllegalStateException refused) {
        return false;
      }
    }
  }

  /** Looks whether the token is taken, then opens the session. */
  static final class LookThenOpen extends LockedSessionStore {

    LookThenOpen(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public OpenedSession create(String username, Instant now) {
      var fresh = fresh(username, now);
      open(fresh.key(), fresh.session());
      return fresh;
    }
  }

  /** The same race on {@link LookThenOpen}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenOpen {
    private final Shipped race = new Shipped(LookThenOpen::new);

    @Actor
    public void oneLogin(ZZI_Result r) {
      race.oneLogin(r);
    }

    @Actor
    public void otherLogin(ZZI_Result r) {
      race.otherLogin(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
