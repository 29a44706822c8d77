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
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * While a session is rotated, who looks for the old one and then for the fresh one finds one of
 * them.
 */
public final class RotateLeavesNoGap {
  private RotateLeavesNoGap() {}

  /** Found the old one, then found the fresh one. */
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "looked twice, then rotated")
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "rotated between the looks")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "rotated, then looked twice")
  @Outcome(expect = FORBIDDEN, desc = "the user was logged out by the rotation")
  @Ref("https://github.com/expressjs/session/issues/923")
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
    public void reader(ZZ_Result r) {
      var old = Ann.FIRST.key();
      var fresh = Ann.NEXT.key();
      r.r1 = sessions.find(old, Ann.NOON).isPresent();
      r.r2 = sessions.find(fresh, Ann.NOON).isPresent();
    }

    @Actor
    public void rotation() {
      sessions.rotate(Ann.KEY, Ann.NOON);
    }
  }

  /** Rotates with the removal of the old session, then a put of the fresh one. */
  static final class RemoveThenPut extends LockedSessionStore {
    RemoveThenPut(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<OpenedSession> rotate(SessionKey old, Instant now) {
      var found = find(old, now);
      if (found.isEmpty() || !remove(old)) {
        return Optional.empty();
      }
      var fresh = fresh(found.get().username(), now);
      add(fresh.key(), fresh.session());
      return Optional.of(fresh);
    }
  }

  /** The same race on {@link RemoveThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedRemoveThenPut {
    private final Shipped race = new Shipped(RemoveThenPut::new);

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
