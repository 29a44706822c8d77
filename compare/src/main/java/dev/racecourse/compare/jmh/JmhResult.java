package dev.racecourse.compare.jmh;

import java.util.List;

/**
 * The measured iterations of one fork.
 *
 * @param unit JMH's unit of the scores, such as {@code ops/s}
 * @param scores one per iteration, in order
 */
public record JmhResult(Workload workload, String unit, List<Double> scores) {

  /** Keeps its own copy of {@code scores}. */
  public JmhResult {
    scores = List.copyOf(scores);
  }

  /** The speed in each iteration: more is faster, whatever the mode. */
  public List<Double> speeds() {
    return scores.stream().map(workload.mode()::speed).toList();
  }
}
