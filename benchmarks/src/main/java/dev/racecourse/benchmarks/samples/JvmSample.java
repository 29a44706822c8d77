package dev.racecourse.benchmarks.samples;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one JVM has measured of a cell: one sample, however many iterations it had.
 *
 * @param heat the number of its heat; JVMs of one heat took turns
 * @param score the mean of its iterations, in JMH's unit
 * @param counters what else the benchmark counted, in the unit of the score
 * @param costs of an operation, by the profiler's label, such as {@code cost.server.cpu}: of all
 *     iterations together
 */
public record JvmSample(
    int heat, double score, Map<String, Double> counters, Map<String, Double> costs) {

  private static final String COST = "cost.";

  static JvmSample of(int heat, RunResult result) {
    var counters = new TreeMap<String, Double>();
    var costs = new TreeMap<String, Double>();
    var unit = result.getPrimaryResult().getScoreUnit();
    result
        .getSecondaryResults()
        .forEach(
            (label, secondary) -> {
              if (label.startsWith(COST)) {
                costs.put(label, overAllOperations(result, label));
              } else if (secondary.getScoreUnit().equals(unit)) {
                counters.put(label, secondary.getScore());
              }
            });
    return new JvmSample(heat, result.getPrimaryResult().getScore(), counters, costs);
  }

  /**
   * An iteration counts by its operations: a short one, in a stall, says little of an operation.
   */
  private static double overAllOperations(RunResult result, String label) {
    var sum = 0.0;
    var operations = 0L;
    for (var fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        var ofIteration = iteration.getMetadata().getAllOps();
        for (Result<?> value : iteration.getRawSecondaryResults().get(label)) {
          sum += value.getScore() * ofIteration;
          operations += ofIteration;
        }
      }
    }
    return sum / operations;
  }
}
