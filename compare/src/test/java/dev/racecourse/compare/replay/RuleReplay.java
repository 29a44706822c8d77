package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.Confirmation;
import dev.racecourse.compare.decide.FlaggedCell;
import dev.racecourse.compare.decide.Screening;
import dev.racecourse.compare.decide.Screening.Flagged;
import dev.racecourse.compare.stats.Looks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws comparisons from recorded noise, plants a slowdown into every cell and applies the rule. A
 * cell that is flagged is confirmed by the pairs that come right after, where drift has changed the
 * least.
 *
 * @param cells the noise of each; the cells of a comparison are drawn from them with replacement
 * @param delta smallest effect of interest
 * @param seed of all that is random: the same seed draws the same comparisons
 */
record RuleReplay(List<Noise> cells, double delta, long seed) {

  /** Cells of a comparison. */
  static final int SUITE = 20;

  private static final int PAIRS = Looks.LAST.pairs() + Confirmation.PAIRS;

  /**
   * Replays comparisons.
   *
   * @param slowdown of head in every cell, such as 0.05 for 5 %; 0 for none
   */
  ReplayTally run(double slowdown, Disturbance disturbance, int comparisons) {
    var random = new SplittableRandom(seed);
    var suites = new ArrayList<List<ReplayTrial>>();
    for (var i = 0; i < comparisons; i++) {
      suites.add(compare(slowdown, disturbance, random));
    }
    return new ReplayTally(slowdown, suites);
  }

  private List<ReplayTrial> compare(
      double slowdown, Disturbance disturbance, SplittableRandom random) {
    var screenings = new ArrayList<Screening>();
    var suspects = new ArrayList<FlaggedCell>();
    for (var i = 0; i < SUITE; i++) {
      var noise = cells.get(random.nextInt(cells.size()));
      var drawn = disturbance.draw(noise, PAIRS, random);
      var pairs = Arrays.stream(drawn).map(d -> d + Math.log(1 - slowdown)).toArray();
      var screening = Screening.of(pairs, delta);
      screenings.add(screening);
      if (screening instanceof Flagged flagged) {
        suspects.add(suspect(flagged, pairs));
      }
    }
    var confirmations = Confirmation.of(suspects, delta).iterator();
    return screenings.stream().map(screening -> trial(screening, confirmations)).toList();
  }

  private static FlaggedCell suspect(Flagged flagged, double[] pairs) {
    var from = flagged.effect().pairs();
    var fresh = Arrays.stream(pairs, from, from + Confirmation.PAIRS).boxed().toList();
    return new FlaggedCell(flagged.direction(), fresh);
  }

  private static ReplayTrial trial(Screening screening, Iterator<Confirmation> confirmations) {
    var confirmation =
        screening instanceof Flagged
            ? Optional.of(confirmations.next())
            : Optional.<Confirmation>empty();
    return new ReplayTrial(screening, confirmation);
  }
}
