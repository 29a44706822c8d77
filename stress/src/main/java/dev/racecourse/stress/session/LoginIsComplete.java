package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Whoever finds a session finds all of it, and finds it once its login has returned. */
public final class LoginIsComplete {
  private LoginIsComplete() {}

  /** How much of the session a request finds. */
  @Outcome(id = "none", expect = ACCEPTABLE, desc = "looked, then logged in")
  @Outcome(id = "full", expect = ACCEPTABLE, desc = "logged in, then looked")
  @Outcome(id = "lost", expect = FORBIDDEN, desc = "the login had returned without its session")
  @Outcome(expect = FORBIDDEN, desc = "the session was found in part")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final Session FULL = new Session(Ann.NAME, Ann.NOON, Ann.EXPIRED);

    private final SessionStore sessions;

    /** Volatile, so that a login which is seen here has returned for everyone. */
    private volatile @Nullable OpenedSession opened;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
    }

    @Actor
    public void login() {
      opened = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void request(L_Result r) {
      var key = Ann.NEXT.key();
      var isOpened = opened != null;
      var found = sessions.find(key, Ann.NOON);
      r.r1 =
          found
              .map(session -> session.equals(FULL) ? "full" : "part")
              .orElse(isOpened ? "lost" : "none");
    }
  }

  /** Puts an entry that is nobody's yet, then fills it. */
  static final class FillAfterPut extends LockedSessionStore {
    FillAfterPut(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public OpenedSession create(String username, Instant now) {
      var fresh = fresh(username, now);
      var key = fresh.key();
      sessions.put(key, begun("", now));
      open(key, fresh.session());
      return fresh;
    }
  }

  /** The same race on {@link FillAfterPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedFillAfterPut {
    private final Shipped race = new Shipped(FillAfterPut::new);

    @Actor
    public void login() {
      race.login();
    }

    @Actor
    public void request(L_Result r) {
      race.request(r);
    }
  }
}
