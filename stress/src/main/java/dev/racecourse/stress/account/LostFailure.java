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

/** Two failed logins at once count as two: who guesses on two connections gains nothing. */
public final class LostFailure {
  private LostFailure() {}

  /** How many seconds the account waits after four failures more. */
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "six failures were counted")
  @Outcome(id = "1", expect = FORBIDDEN, desc = "one of two failures was not counted")
  @Outcome(expect = FORBIDDEN, desc = "other failures than these were counted")
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
    }

    @Actor
    public void oneGuesser() {
      throttle.failed(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void otherGuesser() {
      throttle.failed(Ann.NAME, Ann.NOON);
    }

    @Arbiter
    public void afterwards(J_Result r) {
      r.r1 = Ann.secondsAfterMore(throttle, Ann.NOON);
    }
  }

  /** Counts with get, then put. */
  static final class GetThenPut extends LockedThrottle {

    @Override
    public void failed(String username, Instant now) {
      forgetOld(now);
      var found = failures.get(username);
      var one = new Failures(1, now);
      failures.put(username, found == null ? one : found.and(one));
    }
  }

  /** The same race on {@link GetThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedGetThenPut {
    private final Shipped race = new Shipped(GetThenPut::new);

    @Actor
    public void oneGuesser() {
      race.oneGuesser();
    }

    @Actor
    public void otherGuesser() {
      race.otherGuesser();
    }

    @Arbiter
    public void afterwards(J_Result r) {
      race.afterwards(r);
    }
  }
}
