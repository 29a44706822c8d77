package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.CommitRange;
import dev.racecourse.compare.bisect.Direction;
import dev.racecourse.compare.bisect.Knowledge;
import dev.racecourse.compare.bisect.Pair;
import dev.racecourse.compare.bisect.Posterior;
import dev.racecourse.compare.bisect.RacePosterior;
import java.util.List;
import java.util.function.Function;

/**
 * What is asked of commits, and how it is measured.
 *
 * @param nothingKnown what is known of a range of commits before anything was measured
 * @param commits which commits a measurement takes, by their numbers, oldest first
 */
record Experiment<T, V>(
    Function<CommitRange, Knowledge<T, V>> nothingKnown,
    Function<T, List<Integer>> commits,
    Measurement<V> measurement) {

  /**
   * Which commit changed the speed.
   *
   * @param measurement of a pair, the log of the newer commit's speed over the older one's
   */
  static Experiment<Pair, Double> ofSpeed(Measurement<Double> measurement) {
    return new Experiment<>(
        range -> Posterior.of(range, Direction.EITHER),
        pair -> List.of(pair.older(), pair.newer()),
        measurement);
  }

  /**
   * Which commit brought a race.
   *
   * @param measurement of JVMs, each of which shows the race or does not
   */
  static Experiment<Integer, Boolean> ofRace(Measurement<Boolean> measurement) {
    return new Experiment<>(RacePosterior::of, List::of, measurement);
  }
}
