package dev.racecourse.compare.jmh;

import java.util.List;

/**
 * The measured iterations of one fork.
 *
 * @param scores one per iteration, in order; NaN if the iteration measured nothing
 * @param allocated bytes per operation, one per iteration; empty if JMH's profiler {@code gc} was
 *     not on
 */
public record JmhFork(List<Double> scores, List<Double> allocated) {

  /** Keeps its own copies. */
  public JmhFork {
    scores = List.copyOf(scores);
    allocated = List.copyOf(allocated);
  }

  /** The fork's score: the mean of its iterations, NaN if there are none. */
  public double score() {
    return mean(scores);
  }

  /** Bytes per operation: the mean of the iterations, NaN if they were not counted. */
  public double allocation() {
    return mean(allocated);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
