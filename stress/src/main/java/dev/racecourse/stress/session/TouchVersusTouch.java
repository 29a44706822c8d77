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
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** Of two uses of a session the later one decides how long it lives. */
public final class TouchVersusTouch {
  private TouchVersusTouch() {}

  /** Touched early, touched late, live when only the late use keeps it so. */
  @Outcome(id = "true, true, true", expect = ACCEPTABLE, desc = "the later expiry stayed")
  @Outcome(expect = FORBIDDEN, desc = "the early use moved the expiry back")
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
    public void earlyRequest(ZZZ_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.NOON).isPresent();
    }

    @Actor
    public void lateRequest(ZZZ_Result r) {
      r.r2 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = sessions.find(Ann.KEY, Ann.EXPIRED).isPresent();
    }
  }

  /** Replaces whatever session is there by the one it found, prolonged. */
  static final class BlindReplace extends LockedSessionStore {
    BlindReplace(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<Session> touch(SessionKey key, Instant now) {
      var used = find(key, now).map(session -> used(session, now));
      return used.filter(session -> sessions.replace(key, session) != null);
    }
  }

  /** The same race on {@link BlindReplace}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedBlindReplace {
    private final Shipped race = new Shipped(BlindReplace::new);

    @Actor
    public void earlyRequest(ZZZ_Result r) {
      race.earlyRequest(r);
    }

    @Actor
    public void lateRequest(ZZZ_Result r) {
      race.lateRequest(r);
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      race.afterwards(r);
    }
  }
}
