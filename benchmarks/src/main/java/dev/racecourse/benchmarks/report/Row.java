package dev.racecourse.benchmarks.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;

/**
 * One cell of a sweep.
 *
 * @param counters what else the benchmark counted, in the unit of the score
 * @param costs what profilers said, each with its unit
 */
record Row(
    Series series,
    int threads,
    Score score,
    Map<String, Score> counters,
    Map<String, Double> costs) {
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::series).thenComparing(Row::threads);

  /** The results that are throughput, in the order of the tables. */
  static List<Row> ofThroughput(Collection<RunResult> results) {
    var differing = Differing.among(results);
    return results.stream()
        .filter(result -> result.getParams().getMode() == Mode.Throughput)
        .map(result -> of(result, differing))
        .sorted(ORDER)
        .toList();
  }

  private static Row of(RunResult result, Differing differing) {
    var params = result.getParams();
    var unit = result.getPrimaryResult().getScoreUnit();
    var forks = result.getBenchmarkResults();
    var counters = new TreeMap<String, Score>();
    var costs = new TreeMap<String, Double>();
    for (var label : result.getSecondaryResults().keySet()) {
      if (label.contains(".")) {
        costs.put(label, result.getSecondaryResults().get(label).getScore());
      } else if (result.getSecondaryResults().get(label).getScoreUnit().equals(unit)) {
        counters.put(label, Score.of(forks.stream().mapToDouble(fork -> counter(fork, label))));
      }
    }
    return new Row(
        new Series(ShortName.of(params.getBenchmark()), unit, differing.of(params)),
        params.getThreads(),
        Score.of(forks.stream().mapToDouble(fork -> fork.getPrimaryResult().getScore())),
        counters,
        costs);
  }

  private static double counter(BenchmarkResult fork, String label) {
    return Objects.requireNonNull(fork.getSecondaryResults().get(label)).getScore();
  }
}
