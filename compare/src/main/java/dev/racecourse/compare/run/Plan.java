package dev.racecourse.compare.run;

import dev.racecourse.compare.sample.Rounds;
import java.time.Duration;
import java.util.Optional;

/**
 * How it is measured.
 *
 * @param rounds of each pair, unless its cell takes longer to warm up
 * @param jvmArgs for every fork, separated by spaces
 * @param seed of all random orders
 * @param budget time for race tests and pairs together
 */
public record Plan(Rounds rounds, String jvmArgs, long seed, Optional<Duration> budget) {

  /** The length of an iteration; shorter ones are noisier, longer ones let the machine drift. */
  public static final String ITERATION = "100ms";

  /** The same in seconds. */
  public static final double ITERATION_SECONDS = 0.1;

  private static final double ROUND = 2 * ITERATION_SECONDS;
  private static final double START = 4;

  /** About how many seconds a pair of these rounds takes, before one was seen. */
  public double pairSeconds(Rounds ofPair) {
    return START + ROUND * ofPair.total();
  }
}
