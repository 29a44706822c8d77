package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Effect;

/** Where a change of speed leads. */
public enum Direction {
  /** The ratio of speeds is below 1. */
  SLOWER(-1),
  /** The ratio of speeds is above 1. */
  FASTER(1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /** Where an effect points; one that points nowhere counts as faster. */
  static Direction of(Effect effect) {
    return effect.ratio() < 1 ? SLOWER : FASTER;
  }

  /** A log ratio as seen in this direction: positive if it leads there. */
  double along(double logRatio) {
    return sign * logRatio;
  }
}
