package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.compare.side.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

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

  /** Replays comparisons. */
  ReplayTally run(Planted planted, Disturbance disturbance, int comparisons) {
    var random = new SplittableRandom(seed);
    var suites = new ArrayList<List<ReplayTrial>>();
    for (var i = 0; i < comparisons; i++) {
      var suite = new ArrayList<ReplayTrial>();
      for (var cell = 0; cell < SUITE; cell++) {
        var noise = cells.get(random.nextInt(cells.size()));
        suite.add(trial(disturbance.draw(noise, rule.mostPairs(), random), planted, random));
      }
      suites.add(suite);
    }
    return new ReplayTally(planted, suites);
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
