package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws comparisons from recorded noise, plants a change into every cell and decides: as in a run
 * that has the time, pairs are added until no look is left that is wanted.
 *
 * @param cells the noise of each; the cells of a comparison are drawn from them with replacement
 * @param rule for comparisons of {@link #SUITE} cells
 * @param seed of all that is random: the same seed draws the same comparisons
 */
record RuleReplay(List<Noise> cells, Rule rule, long seed) {

  /** Cells of a comparison. */
  static final int SUITE = 20;

  /** The rule that compare has unless told otherwise. */
  static final Rule USUAL = Rule.of(0.03, 24, SUITE);

  /** That each side keeps busy in its turns. */
  static final double CORES = 2;

  private static final double SPEED = 1000;
  private static final double CPU_NANOS = 1e9 * CORES / SPEED;

  /** Replays comparisons, each with randomness of its own, on all cores. */
  ReplayTally run(Planted planted, Disturbance disturbance, int comparisons) {
    var randoms = Stream.generate(new SplittableRandom(seed)::split).limit(comparisons).toList();
    var suites =
        randoms.parallelStream().map(random -> suite(planted, disturbance, random)).toList();
    return new ReplayTally(planted, suites);
  }

  private List<ReplayTrial> suite(
      Planted planted, Disturbance disturbance, SplittableRandom random) {
    return IntStream.range(0, SUITE)
        .mapToObj(i -> cells.get(random.nextInt(cells.size())))
        .map(noise -> disturbance.draw(noise, rule.mostPairs(), random))
        .map(noise -> trial(noise, planted, random))
        .toList();
  }

  private ReplayTrial trial(List<Deviation> noise, Planted planted, SplittableRandom random) {
    var pairs = new ArrayList<PairOutcome>();
    for (var d : noise) {
      // Half of what disturbs a pair disturbs base.
      var inBase = random.nextBoolean();
      var base = inBase ? d.times(-1) : Deviation.NONE;
      var head = inBase ? Deviation.NONE : d;
      pairs.add(pair(base, head.plus(planted.draw(random)), planted.idleCores()));
    }
    var decision = decision(List.of());
    while (decision.missing() > 0) {
      decision = decision(pairs.subList(0, decision.nextLook()));
    }
    return new ReplayTrial(decision);
  }

  private CellDecision decision(List<PairOutcome> pairs) {
    return CellDecision.of(Samples.sample(pairs), rule);
  }

  private static Measured pair(Deviation base, Deviation head, double headsIdleCores) {
    return new Measured(
        new Both<>(fork(base), fork(head)), new Both<>(0.0, headsIdleCores), Samples.QUIET);
  }

  private static MeasuredFork fork(Deviation side) {
    return Samples.fork(
        List.of(SPEED * Math.exp(side.speed())), 100.0, CPU_NANOS * Math.exp(side.cpu()));
  }
}
