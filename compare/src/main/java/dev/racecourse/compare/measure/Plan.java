package dev.racecourse.compare.measure;

import dev.racecourse.compare.conduct.Rounds;

/**
 * How much is measured, and in which order.
 *
 * @param pairs of forks per cell
 * @param rounds of each pair
 * @param jvmArgs for every fork, separated by spaces
 * @param seed of all random orders
 */
public record Plan(int pairs, Rounds rounds, String jvmArgs, long seed) {

  /** The length of an iteration; shorter ones are noisier, longer ones let the machine drift. */
  public static final String ITERATION = "100ms";

  /** The fewest valid pairs that make a sample. */
  public int quorum() {
    return Math.min(3, pairs);
  }
}
