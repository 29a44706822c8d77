package dev.racecourse.compare.verdict;

import dev.racecourse.compare.stats.Effect;
import dev.racecourse.compare.stats.PairsNeeded;
import dev.racecourse.compare.verdict.Verdict.Faster;
import dev.racecourse.compare.verdict.Verdict.NoChange;
import dev.racecourse.compare.verdict.Verdict.Slower;
import dev.racecourse.compare.verdict.Verdict.Undecided;

/**
 * The rule from an effect to a verdict: a change counts if the interval excludes 1 and the estimate
 * is beyond a margin of 5 %; no change counts if the whole interval is within the margin.
 *
 * <p>For a change, only the estimate has to be beyond the margin. Were it the whole interval, a
 * change little larger than the margin would pass unseen unless there were very many pairs. A false
 * alarm still takes two things at once: an interval that excludes 1, and an estimate that is 5 %
 * off.
 */
final class VerdictRule {

  static final double CONFIDENCE = 0.95;

  /** The margin: a speed of 95 % is the least that counts as slower. */
  static final double SLOWER = 0.95;

  /** The same margin on the log scale, upwards. */
  static final double FASTER = 1 / SLOWER;

  private VerdictRule() {}

  static Verdict judge(Effect effect) {
    if (effect.high() < 1 && effect.ratio() <= SLOWER) {
      return new Slower(effect);
    }
    if (effect.low() > 1 && effect.ratio() >= FASTER) {
      return new Faster(effect);
    }
    if (effect.low() >= SLOWER && effect.high() <= FASTER) {
      return new NoChange(effect);
    }
    return new Undecided(
        effect, PairsNeeded.of(effect.sd(), decisiveHalfWidth(effect), CONFIDENCE));
  }

  /** The half width, on the log scale, with which this estimate would have led to a verdict. */
  private static double decisiveHalfWidth(Effect effect) {
    var distance = Math.abs(Math.log(effect.ratio()));
    var margin = Math.log(FASTER);
    return distance >= margin ? distance : margin - distance;
  }
}
