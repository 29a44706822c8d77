package dev.racecourse.compare.trend;

import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of two commits, measured by turns: what decides whether a change is one.
 *
 * @param quantity that the verdict is on
 * @param interval from the one commit to the other
 * @param says what the verdict comes to
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

  /** What the verdict comes to. */
  enum Says {
    WORSE,
    BETTER,
    NO_CHANGE
  }

  /** Those of a cell that came to a verdict. */
  static List<DirectComparison> of(Quantity quantity, List<Placed> rows, CommitOrder order) {
    return rows.stream().flatMap(row -> of(quantity, row, order).stream()).toList();
  }

  private static Optional<DirectComparison> of(
      Quantity quantity, Placed placed, CommitOrder order) {
    var header = placed.run().header();
    var verdicts = placed.row().verdicts();
    var interval = order.between(header.previous(), header.commit());
    if (verdicts == null || interval.isEmpty()) {
      return Optional.empty();
    }
    var estimate = quantity.estimate(placed.row().toPrevious());
    var pairs =
        estimate.or(() -> Quantity.SPEED.estimate(placed.row().toPrevious())).map(Estimate::pairs);
    return says(quantity.verdict(verdicts))
        .map(
            says ->
                new DirectComparison(
                    quantity,
                    interval.get(),
                    says,
                    estimate.orElse(null),
                    pairs.orElse(0),
                    placed,
                    header.time()));
  }

  /** The names are those of result.json. */
  private static Optional<Says> says(String verdict) {
    return switch (verdict) {
      case "Worse" -> Optional.of(Says.WORSE);
      case "Better" -> Optional.of(Says.BETTER);
      case "NoChange", "Identical" -> Optional.of(Says.NO_CHANGE);
      default -> Optional.empty();
    };
  }

  /** Whether it found a change of this direction. */
  boolean finds(boolean worse) {
    return says == (worse ? Says.WORSE : Says.BETTER);
  }
}
