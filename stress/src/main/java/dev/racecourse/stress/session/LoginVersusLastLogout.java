package dev.racecourse.stress.session;

import static java.util.Objects.requireNonNull;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.racecourse.blog.session.OpenedSession;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZIZ_Result;

/** A login while the user's last session ends opens one that a logout everywhere ends. */
public final class LoginVersusLastLogout {
  private LoginVersusLastLogout() {}

  /** Ended by the logout, ended by the logout everywhere, still there after that. */
  @Outcome(
      id = "true, 1, false",
      expect = ACCEPTABLE,
      desc = "the new session was found with its user")
  @Outcome(expect = FORBIDDEN, desc = "the index of the user's sessions lost the new one")
  public static class Grading {}

  /** The store of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final SessionStore sessions;
    private @Nullable OpenedSession opened;

    public Shipped() {
      this(SessionStore::inMemory);
    }

    Shipped(SessionStores stores) {
      sessions = Ann.loggedIn(stores);
    }

    @Actor
    public void login() {
      opened = sessions.create(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void logout(ZIZ_Result r) {
      r.r1 = sessions.end(Ann.FIRST.key());
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      var key = requireNonNull(opened).key();
      r.r2 = sessions.endAll(key, Ann.NOON);
      r.r3 = sessions.find(key, Ann.NOON).isPresent();
    }
  }

  /** Looks whether the user has sessions left, then drops the list of them. */
  static final class LookThenDropIndex extends LockedSessionStore {
    LookThenDropIndex(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public boolean end(SessionKey key) {
      var ended = sessions.remove(key);
      if (ended == null) {
        return false;
      }
      var keys = keysByUser.get(ended.username());
      if (keys != null && keys.remove(key) && keys.isEmpty()) {
        keysByUser.remove(ended.username());
      }
      return true;
    }
  }

  /** The same race on {@link LookThenDropIndex}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenDropIndex {
    private final Shipped race = new Shipped(LookThenDropIndex::new);

    @Actor
    public void login() {
      race.login();
    }

    @Actor
    public void logout(ZIZ_Result r) {
      race.logout(r);
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      race.afterwards(r);
    }
  }

  /**
   * Drops the list only if it is empty at that instant: a login may still hold it, and adds in
   * vain.
   */
  static final class DropEmptyIndex extends LockedSessionStore {
    DropEmptyIndex(SessionLimits limits, Supplier<SessionToken> tokens) {
      super(limits, tokens);
    }

    @Override
    public boolean end(SessionKey key) {
      var ended = sessions.remove(key);
      if (ended == null) {
        return false;
      }
      keysOf(ended.username()).remove(key);
      keysByUser.remove(ended.username(), List.of());
      return true;
    }
  }

  /** The same race on {@link DropEmptyIndex}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedDropEmptyIndex {
    private final Shipped race = new Shipped(DropEmptyIndex::new);

    @Actor
    public void login() {
      race.login();
    }

    @Actor
    public void logout(ZIZ_Result r) {
      race.logout(r);
    }

    @Arbiter
    public void afterwards(ZIZ_Result r) {
      race.afterwards(r);
    }
  }
}
