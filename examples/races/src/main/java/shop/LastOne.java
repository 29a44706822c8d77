package shop;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/** Of two customers who want the last article, one gets it. */
public class LastOne {

  /** One got it, the other got it, how many are left. */
  @Outcome(id = "true, false, 0", expect = Expect.ACCEPTABLE, desc = "the first got it")
  @Outcome(id = "false, true, 0", expect = Expect.ACCEPTABLE, desc = "the second got it")
  @Outcome(expect = Expect.FORBIDDEN, desc = "sold twice, or lost")
  public static class Grading {}

  /** What the shop uses. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class Shipped {
    private final Stock stock;

    public Shipped() {
      this(new Stock(1));
    }

    Shipped(Stock stock) {
      this.stock = stock;
    }

    @Actor
    public void first(ZZI_Result r) {
      r.r1 = stock.take();
    }

    @Actor
    public void second(ZZI_Result r) {
      r.r2 = stock.take();
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      r.r3 = stock.left();
    }
  }

  /** The same race on a stock that looks first and takes then. */
  @JCStressTest
  @JCStressMeta(Grading.class)
  @State
  public static class PlantedLookThenTake {
    private final Shipped race = new Shipped(new LookThenTake());

    @Actor
    public void first(ZZI_Result r) {
      race.first(r);
    }

    @Actor
    public void second(ZZI_Result r) {
      race.second(r);
    }

    @Arbiter
    public void afterwards(ZZI_Result r) {
      race.afterwards(r);
    }
  }

  /** Broken on purpose: between the look and the change another customer may look, too. */
  static class LookThenTake extends Stock {
    private int left = 1;

    LookThenTake() {
      super(0);
    }

    @Override
    public boolean take() {
      if (left == 0) {
        return false;
      }
      left--;
      return true;
    }

    @Override
    public int left() {
      return left;
    }
  }
}
