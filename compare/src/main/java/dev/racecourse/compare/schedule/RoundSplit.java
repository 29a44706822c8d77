package dev.racecourse.compare.schedule;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.stats.Values;

/**
 * How many rounds a pair is to have. A pair costs the start and the warm-up of two JVMs. If JVMs
 * differ more than rounds, more pairs of fewer rounds say more in the same time; if rounds differ
 * more, fewer pairs of more rounds do. No score decides in whose favour: only spreads are looked
 * at.
 *
 * <p>Source: T. Kalibera and R. Jones, "Rigorous benchmarking in reasonable time", ISMM 2013: the
 * optimal number of repetitions at a level is the root of the ratio of costs times the ratio of
 * variances.
 */
final class RoundSplit {

  /** Fewer pairs do not tell how JVMs differ. */
  private static final int PAIRS = 4;

  /** At most so many times as many rounds as planned, and as few as a half. */
  private static final int MOST = 3;

  private RoundSplit() {}

  /** The rounds of the next pair, after as much warm-up as planned. */
  static Rounds of(CellSample sample, Rounds planned) {
    var pairs = sample.measured();
    if (pairs.size() < PAIRS) {
      return planned;
    }
    var ofRounds = pairs.stream().mapToDouble(pair -> ofRounds(sample, pair)).average();
    var ofMeans = pairs.stream().mapToDouble(pair -> ofMean(sample, pair)).average();
    var ofJvms = Math.max(0, Values.variance(sample.logRatios()) - ofMeans.orElseThrow());
    var overhead = Plan.START_SECONDS + Plan.ROUND_SECONDS * planned.warmUp();
    var costs = overhead / Plan.ROUND_SECONDS;
    var rounds = Math.sqrt(costs * ofRounds.orElseThrow() / ofJvms);
    return Double.isNaN(rounds)
        ? planned
        : new Rounds(planned.warmUp(), clamped(rounds, planned.measured()));
  }

  private static double ofRounds(CellSample sample, Measured pair) {
    var rounds = pair.logRatios(sample.cell().workload().mode());
    return Values.variance(rounds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double ofMean(CellSample sample, Measured pair) {
    return ofRounds(sample, pair) / pair.forks().base().scores().size();
  }

  private static int clamped(double rounds, int planned) {
    return (int) Math.round(Math.min(MOST * planned, Math.max(planned / 2.0, rounds)));
  }
}
