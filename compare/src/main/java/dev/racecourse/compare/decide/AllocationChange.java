package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Separation;
import java.util.Arrays;

/**
 * What can be said about the memory that head allocates in one cell. Allocation per operation
 * hardly varies from fork to fork, so a change needs no interval: the forks of the two sides have
 * to be apart, and their means by something that matters.
 */
public sealed interface AllocationChange {

  /** The fewest forks a side, of which 2.9 % are apart if nothing changed. */
  int FORKS = 4;

  /** The smallest change that counts, in bytes per operation: a bare Java object. */
  double LEAST_BYTES = 16;

  /** How far a mean of forks may be from the whole bytes of an object, and is when one is added. */
  double NOISE = 0.25;

  /** The smallest change that counts, as a share of base. */
  double LEAST_SHARE = 0.01;

  /** Mean of base, in bytes per operation; NaN without any fork. */
  double base();

  /** Mean of head, in bytes per operation; NaN without any fork. */
  double head();

  /** Head allocates more. */
  record More(double base, double head) implements AllocationChange {}

  /** Head allocates less. */
  record Less(double base, double head) implements AllocationChange {}

  /** The forks are not apart, or by too little to count. */
  record Same(double base, double head) implements AllocationChange {}

  /** There are too few forks to tell. */
  record Unknown(double base, double head) implements AllocationChange {}

  /**
   * Compares the forks of a cell.
   *
   * @param base bytes per operation of each fork; what is not finite was not measured
   * @param head the same of head
   */
  static AllocationChange of(double[] base, double[] head) {
    var bases = Arrays.stream(base).filter(Double::isFinite).toArray();
    var heads = Arrays.stream(head).filter(Double::isFinite).toArray();
    var baseMean = Arrays.stream(bases).average().orElse(Double.NaN);
    var headMean = Arrays.stream(heads).average().orElse(Double.NaN);
    if (Math.min(bases.length, heads.length) < FORKS) {
      return new Unknown(baseMean, headMean);
    }
    var apart = Separation.of(bases, heads);
    var matters =
        Math.abs(headMean - baseMean) + NOISE >= Math.max(LEAST_BYTES, LEAST_SHARE * baseMean);
    if (apart == Separation.NONE || !matters) {
      return new Same(baseMean, headMean);
    }
    return apart == Separation.ABOVE ? new More(baseMean, headMean) : new Less(baseMean, headMean);
  }
}
