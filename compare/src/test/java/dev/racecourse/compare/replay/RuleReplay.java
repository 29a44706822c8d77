package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.schedule.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws comparisons from recorded noise, plants a change into every cell and decides.
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

  private ReplayTrial trial(double[] noise, Planted planted, SplittableRandom random) {
    var pairs = new ArrayList<PairOutcome>();
    for (var d : noise) {
      // Half of what disturbs a pair disturbs base.
      var inBase = random.nextBoolean();
      pairs.add(Samples.sides(inBase ? -d : 0, (inBase ? 0 : d) + planted.draw(random)));
    }
    return new ReplayTrial(decision(Samples.sample(pairs)));
  }

  private CellDecision decision(CellSample sample) {
    return CellDecision.of(sample, rule);
  }
}
