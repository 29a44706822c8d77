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

/** A failure is not forgotten because another account's failure makes room at that moment. */
public final class ForgottenFailure {
  private ForgottenFailure() {}

  /** How many seconds the account waits after four failures more. */
  @Outcome(id = "16", expect = ACCEPTABLE, desc = "failed again before it was time to forget")
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "forgotten, then failed once")
  @Outcome(id = "0", expect = FORBIDDEN, desc = "a failure was forgotten with those before it")
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
      throttle.failed(Ann.NAME, Ann.REMEMBERED);
    }

    @Actor
    public void guesserOfAnother() {
      throttle.failed(Ann.EVE, Ann.FORGOTTEN);
    }

    @Arbiter
    public void afterwards(J_Result r) {
      r.r1 = Ann.secondsAfterMore(throttle, Ann.REMEMBERED);
    }
  }

  /** Counts in one atomic step, and makes room without the lock that would keep it from others. */
  static final class JudgeThenRemove extends LockedThrottle {

    @Override
    public void failed(String username, Instant now) {
      forgetOld(now);
      failures.merge(username, new Failures(1, now), Failures::and);
    }
  }

  /** The same race on {@link JudgeThenRemove}. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedJudgeThenRemove {
    private final Shipped race = new Shipped(JudgeThenRemove::new);

    @Actor
    public void guesser() {
      race.guesser();
    }

    @Actor
    public void guesserOfAnother() {
      race.guesserOfAnother();
    }

    @Arbiter
    public void afterwards(J_Result r) {
      race.afterwards(r);
    }
  }
}
