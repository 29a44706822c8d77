package dev.racecourse.stress.account;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Instant;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** An account that has to wait has to wait while one more failure is counted. */
public final class WaitLeavesNoGap {
  private WaitLeavesNoGap() {}

  /** How many seconds the account waits. */
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "asked before the failure was counted")
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "asked after the failure was counted")
  @Outcome(expect = FORBIDDEN, desc = "the wait was gone while a failure was counted")
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
      Ann.fail(throttle, Ann.FREE_FAILURES + 1, Ann.NOON);
    }

    @Actor
    public void guesser() {
      throttle.failed(Ann.NAME, Ann.NOON);
    }

    @Actor
    public void otherGuesser(J_Result r) {
      r.r1 = throttle.delay(Ann.NAME, Ann.NOON).toSeconds();
    }
  }

  /** Counts with a removal of the failures, then a put of one more. */
  static final class RemoveThenPut extends LockedThrottle {

    @Override
    public void failed(String username, Instant now) {
      forgetOld(now);
      var one = new Failures(1, now);
      var removed = failures.remove(username);
      failures.put(username, removed == null ? one : removed.and(one));
    }
  }

  /** The same race on {@link RemoveThenPut}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedRemoveThenPut {
    private final Shipped race = new Shipped(RemoveThenPut::new);

    @Actor
    public void guesser() {
      race.guesser();
    }

    @Actor
    public void otherGuesser(J_Result r) {
      race.otherGuesser(r);
    }
  }
}
