package dev.racecourse.compare.stats;

/**
 * The smallest change of speed that is of interest, in both directions: to {@code 1 - delta} or to
 * its reciprocal, which are equally far from 1 on the log scale.
 *
 * @param delta such as 0.03 for 3 %; above 0 and below 1
 */
public record Margin(double delta) {

  /** Refuses what is no share. */
  public Margin {
    if (!(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException("delta has to be above 0 and below 1, not " + delta);
    }
  }

  /** The margin on the log scale. */
  public double log() {
    return -Math.log(slower());
  }

  /** The largest ratio of speeds that counts as slower. */
  double slower() {
    return 1 - delta;
  }

  /** The smallest ratio of speeds that counts as faster. */
  double faster() {
    return 1 / slower();
  }

  /** Whether the estimate, whatever its interval, is a change of interest. */
  public boolean isReachedBy(double ratio) {
    return ratio <= slower() || ratio >= faster();
  }

  /** Whether the whole interval is closer to 1 than any change of interest. */
  public boolean contains(double low, double high) {
    return low >= slower() && high <= faster();
  }
}
