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
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Two logins at once get two tokens, and both sessions are live. */
public final class LoginVersusLogin {
  private LoginVersusLogin() {}

  /** The tokens differ, how many sessions are live. */
  @Outcome(id = "true, 2", expect = ACCEPTABLE, desc = "each login got a session of its own")
  @Outcome(expect = FORBIDDEN, desc = "a token was issued twice, a session lost")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions;
    private @Nullable OpenedSession one;
    private @Nullable OpenedSession other;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = stores.create(Ann.LIMITS, Ann.tokens());
    }

    @Actor
    public void oneLogin() {
      one = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void otherLogin() {
      other = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Arbiter
    public void afterwards(ZI_Result r) {
      r.r1 = !requireNonNull(one).token().equals(requireNonNull(other).token());
      r.r2 = sessions.count(Ann.NOON);
    }
  }

  /** Numbers its sessions with a plain counter, which moves on when the token is made. */
  static final class PlainCounter extends LockedSessionStore {
    private int next;

    PlainCounter(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public OpenedSession create(String username, Instant now) {
      var opened = new OpenedSession(numbered(next), begun(username, now));
      next++;
      open(opened.key(), opened.session());
      return opened;
    }

    private static SessionToken numbered(int number) {
      var digits = Integer.toString(number);
      return new SessionToken("0".repeat(43 - digits.length()) + digits);
    }
  }

  /** The same race on {@link PlainCounter}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedPlainCounter {
    private final Shipped race = new Shipped(PlainCounter::new);

    @Actor
    public void oneLogin() {
      race.oneLogin();
    }

    @Actor
    public void otherLogin() {
      race.otherLogin();
    }

    @Arbiter
    public void afterwards(ZI_Result r) {
      race.afterwards(r);
    }
  }
}
