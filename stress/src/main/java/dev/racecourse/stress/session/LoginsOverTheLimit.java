package dev.racecourse.stress.session;

import static java.util.Objects.requireNonNull;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** A user who may have one session has one after two logins: that of the later. */
public final class LoginsOverTheLimit {
  private LoginsOverTheLimit() {}

  /** The session of the one login is live, that of the other is. */
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the one login came later")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the other login came later")
  @Outcome(expect = FORBIDDEN, desc = "both sessions are live, or neither")
  @Ref("https://github.com/spring-projects/spring-security/issues/12867")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private static final SessionLimits ONE_SESSION =
        new SessionLimits(Ann.LIMITS.idle(), Ann.LIMITS.max(), 1);

    private final SessionStore sessions;
    private @Nullable OpenedSession one;
    private @Nullable OpenedSession other;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = stores.create(ONE_SESSION, Ann.tokens());
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
    public void afterwards(ZZ_Result r) {
      r.r1 = isLive(one);
      r.r2 = isLive(other);
    }

    private boolean isLive(@Nullable OpenedSession opened) {
      return sessions.find(requireNonNull(opened).key(), Ann.NOON).isPresent();
    }
  }

  /** Makes room for a session first, then adds it. */
  static final class EvictThenAdd extends LockedSessionStore {
    EvictThenAdd(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public OpenedSession create(String username, Instant now) {
      var fresh = fresh(username, now);
      dropDead(username, now);
      var keys = List.copyOf(keysOf(username));
      var surplus = keys.size() + 1 - limits.perUser();
      keys.stream().limit(Math.max(0, surplus)).forEach(this::remove);
      add(fresh.key(), fresh.session());
      return fresh;
    }
  }

  /** The same race on {@link EvictThenAdd}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedEvictThenAdd {
    private final Shipped race = new Shipped(EvictThenAdd::new);

    @Actor
    public void oneLogin() {
      race.oneLogin();
    }

    @Actor
    public void otherLogin() {
      race.otherLogin();
    }

    @Arbiter
    public void afterwards(ZZ_Result r) {
      race.afterwards(r);
    }
  }
}
