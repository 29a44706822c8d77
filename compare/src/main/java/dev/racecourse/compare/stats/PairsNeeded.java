package dev.racecourse.compare.stats;

/**
 * The number of pairs whose t interval is narrow enough, if the spread between pairs stays as it
 * was seen. A guide to the next run, not a promise: the spread is itself an estimate.
 *
 * <p>Source: C. Stein, "A two-sample test for a linear hypothesis whose power is independent of the
 * variance", Annals of Mathematical Statistics 16 (1945), without its second stage.
 */
public final class PairsNeeded {

  /** The largest answer: this many, or more. */
  public static final int MOST = 1000;

  private PairsNeeded() {}

  /**
   * Counts the pairs.
   *
   * @param sd standard deviation of the log ratios between pairs
   * @param halfWidth wanted half width of the interval on the log scale
   * @param confidence of the interval, such as 0.95
   */
  public static int of(double sd, double halfWidth, double confidence) {
    var pairs = 2;
    while (pairs < MOST && Effect.halfWidth(sd, pairs, confidence) > halfWidth) {
      pairs++;
    }
    return pairs;
  }
}
