package dev.racecourse.compare.decide;

import java.util.stream.IntStream;

/**
 * The numbers of pairs at which a cell is looked at, fixed beforehand: 4, 6, 8, then every fourth.
 * Whoever looks often errs often, so each look may spend a part of the error that the whole
 * comparison is allowed, as large as its part of all pairs.
 *
 * <p>Source: K. K. G. Lan and D. L. DeMets, "Discrete sequential boundaries for clinical trials",
 * Biometrika 70 (1983).
 *
 * @param most pairs of a cell, at least 4
 */
record Looks(int most) {

  /** From here on every fourth number of pairs is looked at, before every second. */
  private static final int SPARSE = 8;

  /** Whether a cell is looked at when it has so many pairs. */
  boolean isAt(int pairs) {
    return pairs == most
        || (pairs >= Rule.FIRST_LOOK && pairs < most && pairs % (pairs <= SPARSE ? 2 : 4) == 0);
  }

  /** All looks up to a number of pairs. */
  IntStream upTo(int pairs) {
    return IntStream.rangeClosed(Rule.FIRST_LOOK, Math.min(pairs, most)).filter(this::isAt);
  }

  /** The next look; none after the last. */
  IntStream after(int pairs) {
    return IntStream.rangeClosed(Math.max(Rule.FIRST_LOOK, pairs + 1), most)
        .filter(this::isAt)
        .limit(1);
  }

  /** The part of the allowed error that is spent by the look at so many pairs. */
  double spent(int pairs) {
    var before = upTo(pairs - 1).max().orElse(0);
    return (double) (pairs - before) / most;
  }
}
