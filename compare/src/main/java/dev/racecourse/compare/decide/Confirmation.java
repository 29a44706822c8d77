package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Effect;
import dev.racecourse.compare.stats.Holm;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.stats.OneSidedT;
import java.util.ArrayList;
import java.util.List;

/**
 * What fresh pairs say about a flagged cell. All flagged cells of a comparison are asked at once:
 * if nothing changed anywhere and pairs are independent, any of them is confirmed in at most 2.5 %
 * of comparisons, however many cells were measured. Pairs that drift together agree more often than
 * that allows for: docs/results/rule.md has how much. Effects are those of the fresh pairs alone,
 * with 95 % intervals.
 */
public sealed interface Confirmation {

  /** How many pairs are measured anew. */
  int PAIRS = 8;

  /**
   * The chance of confirming anything if nothing changed, at most, by independent pairs. On one
   * side it is half of what {@link #CONFIDENCE} leaves to both, so an interval that is shown as
   * confirmed excludes 1.
   */
  double FAMILY_LEVEL = 0.025;

  /**
   * The least estimate, as a share of the margin on the log scale: what is as large as the margin
   * is estimated below it half of the time.
   */
  double LEAST_SHARE = 2.0 / 3;

  /** Confidence of the intervals. */
  double CONFIDENCE = 0.95;

  /** Head is slower or faster, as flagged. */
  record Confirmed(Effect effect, Direction direction) implements Confirmation {}

  /** The flag was raised, and fresh pairs do not bear it out. */
  record Unconfirmed(Effect effect) implements Confirmation {}

  /**
   * There are too few pairs to ask.
   *
   * @param pairs that could be measured
   */
  record Unasked(int pairs) implements Confirmation {}

  /**
   * Asks all flagged cells of a comparison.
   *
   * @param delta smallest effect of interest, such as 0.03 for 3 %
   * @return the answers in the same order
   */
  static List<Confirmation> of(List<FlaggedCell> suspects, double delta) {
    var least = LEAST_SHARE * new Margin(delta).log();
    var pValues = Holm.adjusted(suspects.stream().mapToDouble(Confirmation::pValue).toArray());
    var answers = new ArrayList<Confirmation>();
    for (var i = 0; i < pValues.length; i++) {
      answers.add(answer(suspects.get(i), pValues[i], least));
    }
    return answers;
  }

  private static Confirmation answer(FlaggedCell suspect, double pValue, double least) {
    var pairs = suspect.freshPairs();
    if (pairs.size() < PAIRS) {
      return new Unasked(pairs.size());
    }
    var effect = Effect.of(pairs.stream().mapToDouble(d -> d).toArray(), CONFIDENCE);
    var large = suspect.direction().along(Math.log(effect.ratio())) >= least;
    return large && pValue <= FAMILY_LEVEL
        ? new Confirmed(effect, suspect.direction())
        : new Unconfirmed(effect);
  }

  /** Of a cell that cannot be asked it is 1: it stays in the family and confirms nothing. */
  private static double pValue(FlaggedCell suspect) {
    return suspect.freshPairs().size() < PAIRS
        ? 1
        : OneSidedT.pValue(
            suspect.freshPairs().stream().mapToDouble(suspect.direction()::along).toArray());
  }
}
