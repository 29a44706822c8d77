package dev.racecourse.stress.account;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Instant;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** A login forgets the failures before it, and none after it. */
public final class SuccessVersusFailure {
  private SuccessVersusFailure() {}

  /** How many seconds the account waits after four failures more. */
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "failed, then forgotten by the login")
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "logged in, then failed once")
  @Outcome(id = "16", expect = FORBIDDEN, desc = "failures came back that the login had forgotten")
  @Outcome(expect = FORBIDDEN, desc = "a part of the failures was forgotten")
  public static class Grading {}

  /** The throttle of the API. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final Throttle throttle;

    public Shipped() {
      this(ShippedThrottle::new);
    }

    Shipped(Throttles throttles) {
      throttle = throttles.create();
      Ann.fail(throttle, Ann.FREE_FAILURES, Ann.NOON);
    }

    @Actor
    public void guesser() {
      throttle.failed(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void owner() {
      throttle.succeeded(Ann.NAME);
    }

    @Arbiter
    public void afterwards(J_Result r) {
      r.r1 = Ann.secondsAfterMore(throttle, Ann.NOON);
    }
  }

  /** Counts up whom it has found, with get, then put; who is new is put by an atomic step. */
  static final class FindThenPut extends LockedThrottle {

    @Override
    public void failed(String username, Instant now) {
      forgetOld(now);
      var one = new Failures(1, now);
      var found = failures.putIfAbsent(username, one);
      if (found != null) {
        failures.put(username, found.and(one));
      }
    }
  }

  /** The same race on {@link FindThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedFindThenPut {
    private final Shipped race = new Shipped(FindThenPut::new);

    @Actor
    public void guesser() {
      race.guesser();
    }

    @Actor
    public void owner() {
      race.owner();
    }

    @Arbiter
    public void afterwards(J_Result r) {
      race.afterwards(r);
    }
  }
}
