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
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/** A session that was logged out stays out, whatever a concurrent request does to it. */
public final class LogoutVersusTouch {
  private LogoutVersusTouch() {}

  /** Touched, logged out, still there. */
  @Outcome(id = "true, true, false", expect = ACCEPTABLE, desc = "touched, then logged out")
  @Outcome(
      id = "false, true, false",
      expect = ACCEPTABLE,
      desc = "logged out, nothing left to touch")
  @Outcome(expect = FORBIDDEN, desc = "the session outlived its logout")
  @Ref("https://github.com/jetty/jetty.project/issues/228")
  @Ref("https://github.com/vert-x3/vertx-web/issues/2771")
  @Ref("https://github.com/expressjs/session/issues/632")
  @Ref("https://github.com/auth0/nextjs-auth0/issues/2335")
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
    public void request(ZZZ_Result r) {
      r.r1 = sessions.touch(Ann.KEY, Ann.LIVE).isPresent();
    }

    @Actor
    public void logout(ZZZ_Result r) {
      r.r2 = sessions.end(Ann.KEY);
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      r.r3 = sessions.find(Ann.KEY, Ann.LIVE).isPresent();
    }
  }

  /** Touches with get, then put. */
  static final class GetThenPut extends LockedSessionStore {
    GetThenPut(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<Session> touch(SessionKey key, Instant now) {
      var found = Optional.ofNullable(sessions.get(key)).filter(session -> session.isLive(now));
      var next = found.map(session -> used(session, now));
      next.ifPresent(session -> sessions.put(key, session));
      return next;
    }
  }

  /** The same race on {@link GetThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedGetThenPut {
    private final Shipped race = new Shipped(GetThenPut::new);

    @Actor
    public void request(ZZZ_Result r) {
      race.request(r);
    }

    @Actor
    public void logout(ZZZ_Result r) {
      race.logout(r);
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      race.afterwards(r);
    }
  }

  /** Looks once more before it puts: the window is smaller, and still there. */
  static final class LookTwiceThenPut extends LockedSessionStore {
    LookTwiceThenPut(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public Optional<Session> touch(SessionKey key, Instant now) {
      var found = Optional.ofNullable(sessions.get(key)).filter(session -> session.isLive(now));
      var next = found.map(session -> used(session, now));
      if (next.isPresent() && sessions.containsKey(key)) {
        sessions.put(key, next.get());
      }
      return next;
    }
  }

  /** The same race on {@link LookTwiceThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookTwiceThenPut {
    private final Shipped race = new Shipped(LookTwiceThenPut::new);

    @Actor
    public void request(ZZZ_Result r) {
      race.request(r);
    }

    @Actor
    public void logout(ZZZ_Result r) {
      race.logout(r);
    }

    @Arbiter
    public void afterwards(ZZZ_Result r) {
      race.afterwards(r);
    }
  }
}
