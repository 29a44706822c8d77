package dev.racecourse.compare.replay;

import java.util.Locale;
import java.util.SplittableRandom;

/** What is planted into head. */
sealed interface Planted {

  /** What it adds to one pair. */
  Deviation draw(SplittableRandom random);

  /** What it adds on average. */
  Deviation mean();

  /** How many cores it keeps busy in base's turns. */
  default double idleCores() {
    return 0;
  }

  /** Every JVM of head is slower by a share; 0 for the same code. */
  record Shift(double slowdown) implements Planted {
    @Override
    public Deviation draw(SplittableRandom random) {
      return mean();
    }

    @Override
    public Deviation mean() {
      return Deviation.slowdown(slowdown);
    }

    @Override
    public String toString() {
      return slowdown == 0 ? "nothing" : percent(slowdown) + " slower";
    }
  }

  /** A share of head's JVMs is slower, whoever they are. */
  record Mixture(double share, double slowdown) implements Planted {
    @Override
    public Deviation draw(SplittableRandom random) {
      return random.nextDouble() < share ? Deviation.slowdown(slowdown) : Deviation.NONE;
    }

    @Override
    public Deviation mean() {
      return Deviation.slowdown(slowdown).times(share);
    }

    @Override
    public String toString() {
      return "%s of JVMs %s slower".formatted(percent(share), percent(slowdown));
    }
  }

  /**
   * Head does more, and all that is more in base's turns: base is slower by it, so that head looks
   * faster.
   */
  record SpillOver(double work) implements Planted {
    @Override
    public Deviation draw(SplittableRandom random) {
      return mean();
    }

    @Override
    public Deviation mean() {
      return new Deviation(-Math.log(1 - work), Math.log(1 + work));
    }

    @Override
    public double idleCores() {
      return RuleReplay.CORES * work;
    }

    @Override
    public String toString() {
      return percent(work) + " more, later";
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
