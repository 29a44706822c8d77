package dev.racecourse.compare.replay;

import java.util.Locale;
import java.util.SplittableRandom;

/** What is planted into head. */
sealed interface Planted {

  /** What it adds to the log speed of one JVM of head. */
  double draw(SplittableRandom random);

  /** What it adds on average. */
  double mean();

  /** Every JVM of head is slower by a share; 0 for the same code. */
  record Shift(double slowdown) implements Planted {
    @Override
    public double draw(SplittableRandom random) {
      return mean();
    }

    @Override
    public double mean() {
      return Math.log(1 - slowdown);
    }

    @Override
    public String toString() {
      return slowdown == 0 ? "nothing" : percent(slowdown) + " slower";
    }
  }

  /** A share of head's JVMs is slower, whoever they are. */
  record Mixture(double share, double slowdown) implements Planted {
    @Override
    public double draw(SplittableRandom random) {
      return random.nextDouble() < share ? Math.log(1 - slowdown) : 0;
    }

    @Override
    public double mean() {
      return share * Math.log(1 - slowdown);
    }

    @Override
    public String toString() {
      return "%s of JVMs %s slower".formatted(percent(share), percent(slowdown));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
