package dev.racecourse.compare.stats;

import java.util.List;

/**
 * The numbers of pairs after which a comparison may be stopped, fixed beforehand, each with the
 * level of its interval. Whoever looks often errs often: with 95 % intervals at all five looks, 15
 * % of comparisons of the same with the same would sooner or later exclude 0. With these levels it
 * is 5 %, so the intervals hold together at 95 %, whichever look is the last.
 *
 * <p>Source: K. K. G. Lan and D. L. DeMets, "Discrete sequential boundaries for clinical trials",
 * Biometrika 70 (1983), with 5 % spent linearly; C. Jennison and B. W. Turnbull, "Group Sequential
 * Methods with Applications to Clinical Trials" (2000), chapter 9, repeated confidence intervals.
 */
public final class Looks {

  /**
   * Their levels are for a known variance. Used with quantiles of Student's t they are met in 5.6 %
   * of simulated series of normal noise; lowered by this factor, in 5.0 %.
   */
  private static final double FOR_STUDENT = 0.885;

  /** From the first to the last. */
  public static final List<Look> ALL =
      List.of(
          look(4, 0.0126), look(6, 0.0105), look(8, 0.0119), look(12, 0.0198), look(16, 0.0246));

  /** The first: with fewer pairs, nothing is said. */
  public static final Look FIRST = ALL.get(0);

  /** The last: after this many pairs, nothing more is measured. */
  public static final Look LAST = ALL.get(ALL.size() - 1);

  private Looks() {}

  private static Look look(int pairs, double level) {
    return new Look(pairs, FOR_STUDENT * level);
  }

  /**
   * One look at a sample that grows.
   *
   * @param pairs how many there are when it is taken
   * @param level two-sided level of its interval, such as 0.01
   */
  public record Look(int pairs, double level) {

    /** What its interval is to be given as confidence: one less the level. */
    public double confidence() {
      return 1 - level;
    }
  }
}
