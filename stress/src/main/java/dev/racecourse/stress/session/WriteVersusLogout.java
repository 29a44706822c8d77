package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Once a logout has returned, nothing that its session was asked to do is done any more. */
public final class WriteVersusLogout {
  private WriteVersusLogout() {}

  /** Wrote, logged out, the write was done when the logout had returned. */
  @Outcome(id = "true, true, true", expect = ACCEPTABLE, desc = "written, then logged out")
  @Outcome(id = "false, true, false", expect = ACCEPTABLE, desc = "logged out, nothing was written")
  @Outcome(expect = FORBIDDEN, desc = "written in the name of a session that had ended")
  @Ref("https://github.com/jetty/jetty.project/issues/228")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions;
    private @Nullable SessionKey written;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
    }

    @Actor
    public void logout(ZZZ_Result r) {
      r.r2 = sessions.end(Ann.KEY);
      r.r3 = written != null;
    }

    @Actor
    public void writer(ZZZ_Result r) {
      r.r1 = sessions.whileLive(Ann.KEY, Ann.LIVE, session -> written = Ann.NEXT.key()).isPresent();
    }
  }

  /** Touches the session, then runs the action, whatever happens in between. */
  static final class TouchThenRun extends LockedSessionStore {
    TouchThenRun(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public <T> Optional<T> whileLive(SessionKey key, Instant now, Function<Session, T> action) {
      return touch(key, now).map(action);
    }
  }

  /** The same race on {@link TouchThenRun}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedTouchThenRun {
    private final Shipped race = new Shipped(TouchThenRun::new);

    @Actor
    public void logout(ZZZ_Result r) {
      race.logout(r);
    }

    @Actor
    public void writer(ZZZ_Result r) {
      race.writer(r);
    }
  }
}
