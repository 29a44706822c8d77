package dev.racecourse.compare.bisect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely what was measured is, for each culprit, each effect and each noise. The first culprit,
 * number 0, is none: no pair spans it. Immutable.
 */
final class Evidence {

  private final Grid grid;

  /**
   * Log likelihoods of each culprit over the grid. Culprits that no pair tells apart share an
   * array, so there are about as many arrays as commits were measured.
   */
  private final List<double[]> logs;

  private Evidence(Grid grid, List<double[]> logs) {
    this.grid = grid;
    this.logs = logs;
  }

  static Evidence none(CommitRange commits, Grid grid) {
    return new Evidence(grid, Collections.nCopies(commits.last() + 1, new double[grid.size()]));
  }

  Evidence with(Pair pair, double logRatio) {
    var changed = grid.logLikelihoods(logRatio, true);
    var same = grid.logLikelihoods(logRatio, false);
    var more = new ArrayList<double[]>();
    for (var culprit = 0; culprit < logs.size(); culprit++) {
      var isLikeLast = isLikeLast(culprit) && pair.spans(culprit) == pair.spans(culprit - 1);
      more.add(
          isLikeLast
              ? more.get(culprit - 1)
              : sum(logs.get(culprit), pair.spans(culprit) ? changed : same));
    }
    return new Evidence(grid, List.copyOf(more));
  }

  /** How likely each culprit makes what was measured, over the whole grid; up to a factor. */
  double[] weights() {
    var most = most();
    var weights = new double[logs.size()];
    for (var culprit = 0; culprit < weights.length; culprit++) {
      weights[culprit] =
          isLikeLast(culprit)
              ? weights[culprit - 1]
              : Arrays.stream(logs.get(culprit)).map(log -> Math.exp(log - most)).sum();
    }
    return weights;
  }

  /** The effect that one of the culprits has, on average over the grid. */
  double effect(int culprit) {
    var most = Arrays.stream(logs.get(culprit)).max().orElseThrow();
    var weights = Arrays.stream(logs.get(culprit)).map(log -> Math.exp(log - most)).toArray();
    return IntStream.range(0, weights.length).mapToDouble(i -> weights[i] * grid.effect(i)).sum()
        / Arrays.stream(weights).sum();
  }

  private double most() {
    return IntStream.range(0, logs.size())
        .filter(culprit -> !isLikeLast(culprit))
        .mapToObj(logs::get)
        .flatMapToDouble(Arrays::stream)
        .max()
        .orElseThrow();
  }

  private boolean isLikeLast(int culprit) {
    return culprit > 0 && logs.get(culprit) == logs.get(culprit - 1);
  }

  private static double[] sum(double[] first, double[] second) {
    return IntStream.range(0, first.length).mapToDouble(i -> first[i] + second[i]).toArray();
  }
}
