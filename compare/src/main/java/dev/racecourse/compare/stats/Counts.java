package dev.racecourse.compare.stats;

/** What can be told from how often an event occurred. */
public final class Counts {

  private static final double ERROR = 0.05;

  private Counts() {}

  /**
   * The upper end of the 95 % interval for the share of members that show what none of those looked
   * at did: the share with which that would happen in 5 % of cases.
   *
   * <p>Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits
   * illustrated in the case of the binomial", Biometrika 26 (1934), one-sided.
   *
   * @param members that were looked at, 0 or more
   * @return at most 1
   */
  public static double boundOfNone(int members) {
    return members == 0 ? 1 : 1 - Math.pow(ERROR, 1.0 / members);
  }
}
