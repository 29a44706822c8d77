package dev.racecourse.compare.run;

import dev.racecourse.compare.jmh.Rounds;
import java.time.Duration;
import java.util.List;
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

  /** How long a round takes, in seconds: an iteration of each side. */
  public static final double ROUND_SECONDS = 2 * ITERATION_SECONDS;

  /** About how long two JVMs take to start and to end, in seconds. */
  public static final double START_SECONDS = 4;

  /** The arguments one by one. */
  public List<String> jvmArgumentList() {
    return List.of(jvmArgs.split(" ", -1));
  }

  /** About how many seconds a pair of these rounds takes, before one was seen. */
  public double pairSeconds(Rounds ofPair) {
    return START_SECONDS + ROUND_SECONDS * ofPair.total();
  }
}
