package dev.racecourse.compare.replay;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * How often the rule was right. Shares are between 0 and 1.
 *
 * @param planted in every cell
 * @param suites the cells of each comparison
 */
record ReplayTally(Planted planted, List<List<ReplayTrial>> suites) {

  /** Share of cells. */
  double share(Predicate<ReplayTrial> what) {
    return (double) trials().stream().filter(what).count() / trials().size();
  }

  /** Share of comparisons in which any cell is so. */
  double suites(Predicate<ReplayTrial> what) {
    return (double) suites.stream().filter(suite -> suite.stream().anyMatch(what)).count()
        / suites.size();
  }

  /** Pairs that a cell takes, on average. */
  double meanPairs() {
    return trials().stream().mapToInt(trial -> trial.estimate().pairs()).average().orElseThrow();
  }

  /**
   * Share of the intervals of the cells that are so that contain what was planted; none of none.
   */
  OptionalDouble coverage(Predicate<ReplayTrial> what) {
    var mean = planted.mean();
    return trials().stream()
        .filter(what)
        .map(ReplayTrial::estimate)
        .mapToDouble(seen -> seen.low() <= mean && mean <= seen.high() ? 1 : 0)
        .average();
  }

  private List<ReplayTrial> trials() {
    return suites.stream().flatMap(List::stream).toList();
  }
}
