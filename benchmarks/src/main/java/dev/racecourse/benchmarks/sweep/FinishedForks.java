package dev.racecourse.benchmarks.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.IterationType;

/**
 * What the forks of one JMH run have measured while it goes on: JMH itself tells when all are over.
 * Thread-safe: every method is synchronized.
 */
final class FinishedForks {
  private final SortedMap<BenchmarkParams, List<List<IterationResult>>> forks = new TreeMap<>();

  /**
   * Notes the end of an iteration.
   *
   * @param number of the iteration in its fork, from 1
   */
  synchronized void add(
      BenchmarkParams params, IterationParams iteration, int number, IterationResult result) {
    if (iteration.getType() != IterationType.MEASUREMENT) {
      return;
    }
    var ofParams = forks.computeIfAbsent(params, key -> new ArrayList<>());
    if (number == 1) {
      ofParams.add(new ArrayList<>());
    }
    ofParams.get(ofParams.size() - 1).add(result);
  }

  /** The results of the forks that have measured all their iterations. */
  synchronized Collection<RunResult> results() {
    var results = new ArrayList<RunResult>();
    forks.forEach(
        (params, ofParams) -> {
          var finished =
              ofParams.stream()
                  .filter(iterations -> iterations.size() == params.getMeasurement().getCount())
                  .map(iterations -> new BenchmarkResult(params, iterations))
                  .toList();
          if (!finished.isEmpty()) {
            results.add(new RunResult(params, finished));
          }
        });
    return results;
  }
}
