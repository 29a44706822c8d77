package dev.racecourse.compare.stored;

import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.stats.WelchRatio;

/**
 * What two stored samples look like. It only looks so: they were measured at different times, and
 * what the machine did in between is part of the difference.
 */
public enum StoredLook {
  /** The whole 95 % interval is below 1, and the estimate at the margin or beyond. */
  SLOWER(0, "looks slower"),
  /** None of the others. */
  UNDECIDED(2, "undecided"),
  /** It moved as most cells did, and no further. */
  WITH_THE_REST(4, "with the rest"),
  /** The whole 95 % interval is within the margin. */
  NO_CHANGE(5, "no change seen"),
  /** The whole 95 % interval is above 1, and the estimate at the margin or beyond. */
  FASTER(6, "looks faster");

  private final int rank;
  private final String words;

  StoredLook(int rank, String words) {
    this.rank = rank;
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
    if (margin.isReachedBy(ratio.ratio()) && ratio.high() < 1) {
      return SLOWER;
    }
    if (margin.isReachedBy(ratio.ratio()) && ratio.low() > 1) {
      return FASTER;
    }
    return margin.contains(ratio.low(), ratio.high()) ? NO_CHANGE : UNDECIDED;
  }

  /** As of a {@link Finding}. */
  int rank() {
    return rank;
  }

  @Override
  public String toString() {
    return words;
  }
}
