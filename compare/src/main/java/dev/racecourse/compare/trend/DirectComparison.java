package dev.racecourse.compare.trend;

import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.compare.stats.Margin;
import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of two commits, measured by turns: what decides whether a change is one.
 *
 * @param quantity that they tell of
 * @param interval from the one commit to the other
 * @param says what they come to, all together
 * @param estimate of the log ratio; null for bytes, of which only the verdict is kept
 * @param pairs how many; 0 if that is unknown
 */
record DirectComparison(
    Quantity quantity,
    CommitInterval interval,
    Says says,
    @Nullable Estimate estimate,
    int pairs,
    Placed placed,
    Instant time) {

  /** What pairs come to. */
  enum Says {
    WORSE,
    BETTER,
    NO_CHANGE
  }

  /** Those of a cell that tell something. */
  static List<DirectComparison> of(
      Quantity quantity, List<Placed> rows, CommitOrder order, Margin margin) {
    return rows.stream().flatMap(row -> of(quantity, row, order, margin).stream()).toList();
  }

  private static Optional<DirectComparison> of(
      Quantity quantity, Placed placed, CommitOrder order, Margin margin) {
    var header = placed.run().header();
    var verdicts = placed.row().verdicts();
    var interval = order.between(header.previous(), header.commit());
    if (verdicts == null || interval.isEmpty()) {
      return Optional.empty();
    }
    var estimate = quantity.estimate(placed.row().toPrevious());
    var pairs =
        estimate.or(() -> Quantity.SPEED.estimate(placed.row().toPrevious())).map(Estimate::pairs);
    var cells = placed.run().cells().size();
    var verdict = quantity.verdict(verdicts);
    var says =
        estimate.isPresent() && counts(verdict)
            ? says(quantity, estimate.get(), margin, cells)
            : says(verdict);
    return says.map(
        word ->
            new DirectComparison(
                quantity,
                interval.get(),
                word,
                estimate.orElse(null),
                pairs.orElse(0),
                placed,
                header.time()));
  }

  /**
   * Whether the numbers count: not of pairs that were disturbed or went wrong, nor of none. Whether
   * they were enough to decide at the margin of their time says nothing of this one.
   */
  private static boolean counts(String verdict) {
    return !List.of("Flagged", "Failed", "Identical").contains(verdict);
  }

  /** What the verdict was, by the names of result.json; empty if there was none to rely on. */
  private static Optional<Says> says(String verdict) {
    return switch (verdict) {
      case "Worse" -> Optional.of(Says.WORSE);
      case "Better" -> Optional.of(Says.BETTER);
      case "NoChange", "Identical" -> Optional.of(Says.NO_CHANGE);
      default -> Optional.empty();
    };
  }

  /**
   * What all pairs say. The verdict is of the margin of its time, which the row does not keep.
   *
   * @param cells of the comparison: more cells err more often
   */
  private static Optional<Says> says(Quantity quantity, Estimate all, Margin margin, int cells) {
    if (all.pairs() >= Rule.FIRST_LOOK
        && quantity.isOfInterest(0, all.mean(), margin)
        && all.pValue() <= Rule.ERROR / cells) {
      return Optional.of(quantity.isWorse(all.mean()) ? Says.WORSE : Says.BETTER);
    }
    return all.pairs() >= Rule.FEWEST_FOR_NO_CHANGE && all.isWithin(margin.log())
        ? Optional.of(Says.NO_CHANGE)
        : Optional.empty();
  }

  /** Whether it found a change of this direction. */
  boolean finds(boolean worse) {
    return says == (worse ? Says.WORSE : Says.BETTER);
  }
}
