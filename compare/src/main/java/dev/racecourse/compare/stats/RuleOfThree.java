package dev.racecourse.compare.stats;

/**
 * The upper end of the 95 % interval for the rate of an event that never occurred: 3/n. It takes
 * the trials for independent; where events come in clusters the true bound is higher.
 *
 * <p>Source: J. A. Hanley and A. Lippman-Hand, "If nothing goes wrong, is everything all right?",
 * JAMA 249 (1983).
 */
public final class RuleOfThree {

  private RuleOfThree() {}

  /**
   * Computes the bound.
   *
   * @param trials without the event, 0 or more
   * @return a rate per trial, at most 1
   */
  public static double upperBound(long trials) {
    return Math.min(1, 3.0 / trials);
  }
}
