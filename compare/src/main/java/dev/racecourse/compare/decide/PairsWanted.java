package dev.racecourse.compare.decide;

/**
 * How much a cell's sample is to grow.
 *
 * @param pairs that count, altogether; no more than there are if it is large enough
 * @param purpose of the pairs to come
 */
public record PairsWanted(int pairs, Purpose purpose) {

  /** What pairs are for. */
  public enum Purpose {
    /** To see whether there is anything. */
    SCREENING,
    /** To see it again, before anyone is told. */
    CONFIRMATION
  }
}
