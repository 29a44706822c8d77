package dev.racecourse.races.suite;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Tests that are no hazards with planted bugs. */
public final class OtherKinds {
  private OtherKinds() {}

  /** Whether a loop ends. */
  @JCStressTest(Mode.Termination)
  @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "it ends")
  @Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "it goes on")
  @State
  public static class Ends {
    private volatile boolean done;

    /** Waits. */
    @Actor
    public void loop() {
      while (!done) {
        Thread.onSpinWait();
      }
    }

    /** Ends the waiting. */
    @Signal
    public void signal() {
      done = true;
    }
  }

  /** Shows what is interesting, and not forbidden. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "both read early")
  @Outcome(expect = Expect.ACCEPTABLE, desc = "as if one came first")
  @State
  public static class StoreBuffer {
    private int x;
    private int y;

    /** Writes one and reads the other. */
    @Actor
    public void one(II_Result r) {
      x = 1;
      r.r1 = y;
    }

    /** Writes the other and reads the one. */
    @Actor
    public void other(II_Result r) {
      y = 1;
      r.r2 = x;
    }
  }

  /** Ends its JVM. */
  @JCStressTest
  @Outcome(expect = Expect.ACCEPTABLE, desc = "anything")
  @State
  public static class KillsItsJvm {
    /** Dies. */
    @Actor
    public void one(I_Result r) {
      Runtime.getRuntime().halt(3);
    }

    /** Does nothing. */
    @Actor
    public void other() {
      // The other one is enough.
    }
  }

  /** Throws in the race, and not in jcstress's check before it, in which no two actors meet. */
  @JCStressTest
  @Outcome(expect = Expect.ACCEPTABLE, desc = "anything")
  @State
  public static class Throws {
    private volatile boolean here;

    /** Throws if the other one is here. */
    @Actor
    public void one(I_Result r) {
      if (here) {
        throw new IllegalStateException("met");
      }
    }

    /** Is here for a moment. */
    @Actor
    public void other() {
      here = true;
      Thread.onSpinWait();
      here = false;
    }
  }
}
