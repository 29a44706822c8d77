package dev.racecourse.compare.stored;

import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.stats.WelchRatio;

/**
 * What two stored samples look like. It only looks so: they were measured at different times, and
 * what the machine did in between is part of the difference.
 */
public enum StoredLook {
  /** The whole 95 % interval is below 1, and the estimate at the margin or beyond. */
  SLOWER("looks slower"),
  /** None of the others. */
  UNDECIDED("undecided"),
  /** It moved as most cells did, and no further. */
  WITH_THE_REST("with the rest"),
  /** The whole 95 % interval is within the margin. */
  NO_CHANGE("no change seen"),
  /** The whole 95 % interval is above 1, and the estimate at the margin or beyond. */
  FASTER("looks faster");

  /** Of the interval that a change is seen by. */
  public static final double CONFIDENCE = 0.95;

  private final String words;

  StoredLook(String words) {
    this.words = words;
  }

  /**
   * Looks at a ratio.
   *
   * @param delta the smallest loss of speed that matters, such as 0.03; a gain matters from the
   *     ratio that undoes this loss
   */
  static StoredLook at(WelchRatio ratio, double delta) {
    var margin = new Margin(delta);
    var interval = ratio.interval(CONFIDENCE);
    if (margin.isReachedBy(ratio.ratio()) && interval.high() < 1) {
      return SLOWER;
    }
    if (margin.isReachedBy(ratio.ratio()) && interval.low() > 1) {
      return FASTER;
    }
    return margin.contains(interval.low(), interval.high()) ? NO_CHANGE : UNDECIDED;
  }

  @Override
  public String toString() {
    return words;
  }
}
