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
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** A session that was rotated is gone, whatever a concurrent request does to it. */
public final class TouchVersusRotate {
  private TouchVersusRotate() {}

  /** Touched, rotated, how many sessions are live. */
  @Outcome(id = "true, true, 1", expect = ACCEPTABLE, desc = "touched, then rotated")
  @Outcome(id = "false, true, 1", expect = ACCEPTABLE, desc = "rotated, nothing left to touch")
  @Outcome(id = "true, true, 2", expect = FORBIDDEN, desc = "the old session outlived its rotation")
  @Outcome(expect = FORBIDDEN, desc = "the rotation was refused, or lost")
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
    public void request(ZZI_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Actor
    public void rotation(ZZI_Result r) {
      r.r2 = sessions.rotate(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r3 = sessions.count(Ann.LIVE);
    }
  }

  /** Merges the prolonged session into the map, where the later expiry stays: it may be new. */
  static final class MergeLater extends LockedSessionStore {
    MergeLater(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<Session> touch(SessionKey key, Instant now) {
      var used = find(key, now).map(session -> used(session, now));
      return used.map(session -> sessions.merge(key, session, MergeLater::later));
    }

    private static Session later(Session one, Session other) {
      return one.expiresAt().isAfter(other.expiresAt()) ? one : other;
    }
  }

  /** The same race on {@link MergeLater}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedMergeLater {
    private final Shipped race = new Shipped(MergeLater::new);

    @Actor
    public void request(ZZI_Result r) {
      race.request(r);
    }

    @Actor
    public void rotation(ZZI_Result r) {
      race.rotation(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
