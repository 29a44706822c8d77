package dev.racecourse.compare.stats;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Fisher's exact test of a table of two by two, one-sided: how likely it is that one of two groups
 * has at least so many of all the hits, if hits fall on members of both groups alike.
 *
 * <p>Source: R. A. Fisher, "On the interpretation of chi-squared from contingency tables, and the
 * calculation of P", Journal of the Royal Statistical Society 85 (1922), and "The logic of
 * inductive inference", the same 98 (1935).
 */
public final class FisherExact {

  private FisherExact() {}

  /**
   * Computes the p value.
   *
   * @param hits members of the first group that were hit, of {@code members}
   * @param otherHits members of the second group that were hit, of {@code otherMembers}
   * @return from 0 to 1; 1 if there are no members or no hits to tell from
   */
  public static double oneSided(int hits, int members, int otherHits, int otherMembers) {
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
}
