package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.util.function.Supplier;
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
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the one ended the session")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the other ended the session")
  @Outcome(expect = FORBIDDEN, desc = "the session ended twice, or never")
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
    public void oneLogout(ZZ_Result r) {
      r.r1 = sessions.end(Ann.KEY);
    }

    @Actor
    public void otherLogout(ZZ_Result r) {
      r.r2 = sessions.end(Ann.KEY);
    }
  }

  /** Ends with a look whether the session is there, then its removal. */
  static final class LookThenRemove extends LockedSessionStore {
    LookThenRemove(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public boolean end(SessionKey key) {
      if (!sessions.containsKey(key)) {
        return false;
      }
      remove(key);
      return true;
    }
  }

  /** The same race on {@link LookThenRemove}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenRemove {
    private final Shipped race = new Shipped(LookThenRemove::new);

    @Actor
    public void oneLogout(ZZ_Result r) {
      race.oneLogout(r);
    }

    @Actor
    public void otherLogout(ZZ_Result r) {
      race.otherLogout(r);
    }
  }
}
