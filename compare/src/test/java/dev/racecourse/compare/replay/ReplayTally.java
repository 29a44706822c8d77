package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.Confirmation.Confirmed;
import dev.racecourse.compare.decide.Direction;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How often the rule was right. Shares are between 0 and 1.
 *
 * @param slowdown that was planted in every cell
 * @param suites the cells of each comparison
 */
record ReplayTally(double slowdown, List<List<ReplayTrial>> suites) {

  /** Share of cells. */
  double share(Predicate<ReplayTrial> what) {
    return (double) trials().stream().filter(what).count() / trials().size();
  }

  /** Share of cells in which head was found to be slower. */
  double slower() {
    return share(trial -> trial.isConfirmed(Direction.SLOWER));
  }

  /** Share of cells in which head was found to be faster. */
  double faster() {
    return share(trial -> trial.isConfirmed(Direction.FASTER));
  }

  double noChange() {
    return share(ReplayTrial::isNoChange);
  }

  /** Share of cells that were flagged and not confirmed. */
  double unconfirmed() {
    return share(trial -> trial.isFlagged() && !trial.isConfirmed());
  }

  double exhausted() {
    return share(ReplayTrial::isExhausted);
  }

  /** Share of comparisons with a confirmed change in any cell. */
  double alarmedSuites() {
    return (double)
            suites.stream()
                .filter(suite -> suite.stream().anyMatch(ReplayTrial::isConfirmed))
                .count()
        / suites.size();
  }

  /** Pairs that screening takes, on average. */
  double meanPairs() {
    return trials().stream().mapToInt(ReplayTrial::pairs).average().orElseThrow();
  }

  /** Pairs after which half of the cells are decided; none if that half never is. */
  OptionalDouble medianPairsToDecide() {
    var sorted =
        trials().stream()
            .mapToDouble(trial -> trial.isExhausted() ? Double.POSITIVE_INFINITY : trial.pairs())
            .sorted()
            .toArray();
    var median = sorted[(sorted.length - 1) / 2];
    return Double.isInfinite(median) ? OptionalDouble.empty() : OptionalDouble.of(median);
  }

  /** Share of the intervals of confirmed cells that contain what was planted; none of none. */
  OptionalDouble coverage() {
    return trials().stream()
        .flatMap(trial -> trial.confirmed().stream())
        .mapToDouble(confirmed -> contains(confirmed) ? 1 : 0)
        .average();
  }

  private boolean contains(Confirmed confirmed) {
    var effect = confirmed.effect();
    return effect.low() <= 1 - slowdown && 1 - slowdown <= effect.high();
  }

  private List<ReplayTrial> trials() {
    return suites.stream().flatMap(List::stream).toList();
  }
}
