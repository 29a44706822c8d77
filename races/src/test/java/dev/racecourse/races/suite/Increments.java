package dev.racecourse.races.suite;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two increments at once count two. */
public final class Increments {
  private Increments() {}

  /** The count. */
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both count")
  @Outcome(expect = Expect.FORBIDDEN, desc = "one is lost")
  public static class Grading {}

  /** An atomic counter. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final AtomicInteger count = new AtomicInteger();

    @Actor
    public void one() {
      count.incrementAndGet();
    }

    @Actor
    public void other() {
      count.incrementAndGet();
    }

    @Arbiter
    public void afterwards(I_Result r) {
      r.r1 = count.get();
    }
  }

  /** A plain counter. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedPlain {
    private int count;

    @Actor
    public void one() {
      count++;
    }

    @Actor
    public void other() {
      count++;
    }

    @Arbiter
    public void afterwards(I_Result r) {
      r.r1 = count;
    }
  }
}
