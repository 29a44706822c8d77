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
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** A session that is being touched is there all the while. */
public final class TouchLeavesNoGap {
  private TouchLeavesNoGap() {}

  /** Touched, found, found again. */
  @Outcome(
      id = "true, true, true",
      expect = ACCEPTABLE,
      desc = "there before, during and after the touch")
  @Outcome(expect = FORBIDDEN, desc = "the session was gone while it was touched")
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
    public void reader(ZZZ_Result r) {
      r.r2 = sessions.find(Ann.KEY, Ann.NOON).isPresent();
      r.r3 = sessions.find(Ann.KEY, Ann.NOON).isPresent();
    }

    @Actor
    public void request(ZZZ_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }
  }

  /** Touches with a removal of the session, then a put of the prolonged one. */
  static final class RemoveThenPut extends LockedSessionStore {
    RemoveThenPut(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<Session> touch(SessionKey key, Instant now) {
      var removed = sessions.remove(key);
      if (removed == null) {
        return Optional.empty();
      }
      var isLive = removed.isLive(now);
      var kept = isLive ? used(removed, now) : removed;
      sessions.put(key, kept);
      return isLive ? Optional.of(kept) : Optional.empty();
    }
  }

  /** The same race on {@link RemoveThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedRemoveThenPut {
    private final Shipped race = new Shipped(RemoveThenPut::new);

    @Actor
    public void reader(ZZZ_Result r) {
      race.reader(r);
    }

    @Actor
    public void request(ZZZ_Result r) {
      race.request(r);
    }
  }
}
