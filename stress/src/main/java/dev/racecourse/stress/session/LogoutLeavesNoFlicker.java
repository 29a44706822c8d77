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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A session that was once found to be gone is never found again. */
public final class LogoutLeavesNoFlicker {
  private LogoutLeavesNoFlicker() {}

  /** Found, found again. */
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "looked twice, then logged out")
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "logged out between the looks")
  @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "logged out, then looked twice")
  @Outcome(expect = FORBIDDEN, desc = "the session was gone, and came back")
  @Ref("https://github.com/jetty/jetty.project/issues/4646")
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
    public void logout() {
      sessions.end(Ann.KEY);
    }

    @Actor
    public void reader(ZZ_Result r) {
      r.r1 = sessions.find(Ann.KEY, Ann.NOON).isPresent();
      r.r2 = sessions.find(Ann.KEY, Ann.NOON).isPresent();
    }
  }

  /**
   * Keeps two maps for readers, who look at one at a time. A logout changes the one in use and puts
   * the other in its place, where the right order is to change the other first.
   */
  static final class ChangeThenSwap extends LockedSessionStore {
    private final ConcurrentMap<SessionKey, Session> one = new ConcurrentHashMap<>();
    private final ConcurrentMap<SessionKey, Session> other = new ConcurrentHashMap<>();
    private volatile ConcurrentMap<SessionKey, Session> inUse = one;

    ChangeThenSwap(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<Session> find(SessionKey key, Instant now) {
      return Optional.ofNullable(inUse.get(key)).filter(session -> session.isLive(now));
    }

    @Override
    public boolean end(SessionKey key) {
      var changed = inUse;
      changed.remove(key);
      inUse = changed == one ? other : one;
      return remove(key);
    }

    @Override
    public synchronized Optional<Session> touch(SessionKey key, Instant now) {
      var touched = super.touch(key, now);
      touched.ifPresent(session -> put(key, session));
      return touched;
    }

    @Override
    synchronized void add(SessionKey key, Session session) {
      put(key, session);
      super.add(key, session);
    }

    @Override
    synchronized boolean remove(SessionKey key) {
      one.remove(key);
      other.remove(key);
      return super.remove(key);
    }

    private void put(SessionKey key, Session session) {
      one.put(key, session);
      other.put(key, session);
    }
  }

  /** The same race on {@link ChangeThenSwap}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedChangeThenSwap {
    private final Shipped race = new Shipped(ChangeThenSwap::new);

    @Actor
    public void logout() {
      race.logout();
    }

    @Actor
    public void reader(ZZ_Result r) {
      race.reader(r);
    }
  }
}
