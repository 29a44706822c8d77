package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Margin;

/**
 * What is decided by, fixed before anything is measured.
 *
 * @param margin the smallest change of speed, or of CPU time per operation, that is of interest
 * @param looks at which cells are looked at
 * @param cells that are measured: more cells err more often, so each is allowed less
 */
public record Rule(Margin margin, Looks looks, int cells) {

  /**
   * The chance of calling anything worse or better where nothing changed, in any cell of a
   * comparison; for speed, for CPU time and for allocation each.
   */
  public static final double ERROR = 0.001;

  /** With fewer pairs, nothing is said. */
  public static final int FIRST_LOOK = 4;

  /** What passes this level, and not the stricter one, is flagged. */
  static final double FLAG_ERROR = 0.05;

  /**
   * What is as large as the margin is estimated below it half of the time, so the least estimate of
   * a change is this part of the margin.
   */
  public static final double LEAST = 2.0 / 3;

  /**
   * The fewest pairs for no change. Of the changes that a quarter of the JVMs have, 3 % are not met
   * in so many.
   */
  public static final int FEWEST_FOR_NO_CHANGE = 12;

  /** Makes a rule. */
  public static Rule of(double delta, int mostPairs, int cells) {
    return new Rule(new Margin(delta), new Looks(mostPairs), Math.max(1, cells));
  }

  /** The most pairs of a cell. */
  public int mostPairs() {
    return looks.most();
  }

  /** The largest p value of a change at a look. */
  double level(int pairs) {
    return ERROR * looks.spent(pairs) / cells;
  }

  /** The largest p value of what is flagged. */
  double flagLevel() {
    return FLAG_ERROR / cells;
  }
}
