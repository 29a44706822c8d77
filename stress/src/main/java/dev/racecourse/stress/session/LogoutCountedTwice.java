package dev.racecourse.stress.session;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** However often a session is logged out, it is counted out once. */
public final class LogoutCountedTwice {
  private LogoutCountedTwice() {}

  /** Ended by the one, ended by the other, how many sessions are live. */
  @Outcome(id = "true, false, 0", expect = ACCEPTABLE, desc = "the one ended the session")
  @Outcome(id = "false, true, 0", expect = ACCEPTABLE, desc = "the other ended the session")
  @Outcome(expect = FORBIDDEN, desc = "the logouts and the count do not agree")
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
    public void oneLogout(ZZI_Result r) {
      r.r1 = sessions.end(Ann.KEY);
    }

    @Actor
    public void otherLogout(ZZI_Result r) {
      r.r2 = sessions.end(Ann.KEY);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r3 = sessions.count(Ann.NOON);
    }
  }

  /** Counts beside the map, and counts out whether or not it removed the session. */
  static final class CounterBeside extends LockedSessionStore {
    private final AtomicInteger size = new AtomicInteger();

    CounterBeside(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public boolean end(SessionKey key) {
      return remove(key);
    }

    @Override
    public int count(Instant now) {
      return size.get()
          - (int) sessions.values().stream().filter(session -> !session.isLive(now)).count();
    }

    @Override
    void add(SessionKey key, Session session) {
      super.add(key, session);
      size.incrementAndGet();
    }

    @Override
    boolean remove(SessionKey key) {
      if (!sessions.containsKey(key)) {
        return false;
      }
      var removed = super.remove(key);
      size.decrementAndGet();
      return removed;
    }
  }

  /** The same race on {@link CounterBeside}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedCounterBeside {
    private final Shipped race = new Shipped(CounterBeside::new);

    @Actor
    public void oneLogout(ZZI_Result r) {
      race.oneLogout(r);
    }

    @Actor
    public void otherLogout(ZZI_Result r) {
      race.otherLogout(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }
}
