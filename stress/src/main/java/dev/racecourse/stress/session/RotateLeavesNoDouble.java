package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Who finds the fresh session finds the old one no more: a rotation leaves no two of them. */
public final class RotateLeavesNoDouble {
  private RotateLeavesNoDouble() {}

  /** Found the fresh one, then found the old one. */
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "looked, then rotated")
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "rotated between the looks")
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "rotated, then looked")
  @Outcome(expect = FORBIDDEN, desc = "the old session outlived its rotation")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    /** Whoever keeps looking is likely to look just when the fresh session appears. */
    private static final int LOOKS = 8;

    private final SessionStore sessions;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
    }

    @Actor
    public void reader(ZZ_Result r) {
      var fresh = Ann.NEXT.key();
      for (var look = 0; look < LOOKS && !r.r1; look++) {
        r.r1 = sessions.find(fresh, Ann.NOON).isPresent();
      }
      r.r2 = sessions.find(Ann.KEY, Ann.NOON).isPresent();
    }

    @Actor
    public void rotation() {
      sessions.rotate(Ann.KEY, Ann.NOON);
    }
  }

  /** Rotates with a put of the fresh session, then the removal of the old one. */
  static final class PutThenRemove extends LockedSessionStore {
    PutThenRemove(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<OpenedSession> rotate(SessionKey old, Instant now) {
      var found = find(old, now);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      var fresh = fresh(found.get().username(), now);
      var key = fresh.key();
      sessions.put(key, fresh.session());
      index(key, fresh.session());
      if (!remove(old)) {
        remove(key);
        return Optional.empty();
      }
      return Optional.of(fresh);
    }
  }

  /** The same race on {@link PutThenRemove}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedPutThenRemove {
    private final Shipped race = new Shipped(PutThenRemove::new);

    @Actor
    public void reader(ZZ_Result r) {
      race.reader(r);
    }

    @Actor
    public void rotation() {
      race.rotation();
    }
  }
}
