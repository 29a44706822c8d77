package dev.racecourse.compare.stats;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** What can be told from how often an event occurred. */
public final class Counts {

  private Counts() {}

  /**
   * Fisher's exact test of a table of two by two, one-sided: how likely it is that the first of two
   * groups has at least so many of all the hits, if hits fall on members of both groups alike.
   *
   * <p>Source: R. A. Fisher, "On the interpretation of chi-squared from contingency tables, and the
   * calculation of P", Journal of the Royal Statistical Society 85 (1922), and "The logic of
   * inductive inference", the same 98 (1935).
   *
   * @param hits members of the first group that were hit, of {@code members}
   * @param otherHits members of the second group that were hit, of {@code otherMembers}
   * @return the p value, from 0 to 1; 1 if there are no members or no hits to tell from
   */
  public static double fisherExact(int hits, int members, int otherHits, int otherMembers) {
    if (hits < 0 || hits > members || otherHits < 0 || otherHits > otherMembers) {
      throw new IllegalArgumentException(
          "%d of %d and %d of %d are no table".formatted(hits, members, otherHits, otherMembers));
    }
    if (members + otherMembers == 0) {
      return 1;
    }
    return HypergeometricDistribution.of(members + otherMembers, hits + otherHits, members)
        .survivalProbability(hits - 1);
  }

  /**
   * The upper end of the 95 % interval for the rate of an event that never occurred: 3/n. It takes
   * the trials for independent; where events come in clusters the true bound is higher.
   *
   * <p>Source: J. A. Hanley and A. Lippman-Hand, "If nothing goes wrong, is everything all right?",
   * JAMA 249 (1983).
   *
   * @param trials without the event, 0 or more
   * @return a rate per trial, at most 1
   */
  public static double ruleOfThree(long trials) {
    return Math.min(1, 3.0 / trials);
  }
}
