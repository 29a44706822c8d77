package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
    return trials().stream().mapToInt(trial -> trial.decision().pairs()).average().orElseThrow();
  }

  /** Share of the intervals of speed that contain what was planted, of such cells. */
  double coverage(Predicate<ReplayTrial> which) {
    return coverage(which, CellDecision::speed, planted.mean().speed());
  }

  /** The same of CPU time. */
  double cpuCoverage(Predicate<ReplayTrial> which) {
    return coverage(which, CellDecision::cpu, planted.mean().cpu());
  }

  private double coverage(
      Predicate<ReplayTrial> which, Function<CellDecision, Verdict> verdict, double mean) {
    return trials().stream()
        .filter(which)
        .map(trial -> Objects.requireNonNull(verdict.apply(trial.decision()).estimate()))
        .mapToDouble(seen -> seen.low() <= mean && mean <= seen.high() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private List<ReplayTrial> trials() {
    return suites.stream().flatMap(List::stream).toList();
  }
}
