package dev.racecourse.compare.stored;

import dev.racecourse.compare.stats.WelchRatio;

/**
 * What two stored samples look like. It only looks so: they were measured at different times, and
 * what the machine did in between is part of the difference.
 */
public enum Look {
  /** The whole 95 % interval is below 1, and the estimate beyond the margin. */
  SLOWER("looks slower"),
  /** None of the others. */
  UNDECIDED("undecided"),
  /** The whole 90 % interval is within the margin. */
  NO_CHANGE("no change seen"),
  /** The whole 95 % interval is above 1, and the estimate beyond the margin. */
  FASTER("looks faster");

  /** Of the interval that a change is seen by. */
  public static final double CONFIDENCE = 0.95;

  /**
   * Of the interval that no change is seen by: both ends are tested at 5 %. Source: D. J.
   * Schuirmann, "A comparison of the two one-sided tests procedure and the power approach", Journal
   * of Pharmacokinetics and Biopharmaceutics 15 (1987).
   */
  private static final double CONFIDENCE_OF_NO_CHANGE = 0.90;

  private final String words;

  Look(String words) {
    this.words = words;
  }

  /**
   * Looks at a ratio.
   *
   * @param delta the smallest loss of speed that matters, such as 0.03; a gain matters from the
   *     ratio that undoes this loss
   */
  static Look at(WelchRatio ratio, double delta) {
    var slow = 1 - delta;
    var fast = 1 / slow;
    var interval = ratio.interval(CONFIDENCE);
    if (interval.high() < 1 && ratio.ratio() < slow) {
      return SLOWER;
    }
    if (interval.low() > 1 && ratio.ratio() > fast) {
      return FASTER;
    }
    var same = ratio.interval(CONFIDENCE_OF_NO_CHANGE).within(slow, fast);
    return same ? NO_CHANGE : UNDECIDED;
  }

  @Override
  public String toString() {
    return words;
  }
}
