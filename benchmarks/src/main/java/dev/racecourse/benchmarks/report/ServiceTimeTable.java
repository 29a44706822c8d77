package dev.racecourse.benchmarks.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/**
 * What {@code -bm sample} said: how long an operation took since it was really sent. Users who wait
 * for one answer before they ask again send nothing while the server stalls, so this is never the
 * latency that users of a real crowd would see.
 */
final class ServiceTimeTable {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 100};

  private final List<RunResult> results;

  ServiceTimeTable(Collection<RunResult> results) {
    this.results =
        results.stream().filter(result -> result.getParams().getMode() == Mode.SampleTime).toList();
  }

  boolean isEmpty() {
    return results.isEmpty();
  }

  String text() {
    var unit = results.get(0).getPrimaryResult().getScoreUnit();
    var table =
        new TextTable(
            "service time in " + unit, "threads", "p50", "p90", "p99", "p99.9", "p99.99", "max");
    for (var result : results) {
      var line = new ArrayList<String>();
      line.add(ShortName.of(result.getParams().getBenchmark()));
      line.add(Integer.toString(result.getParams().getThreads()));
      var times = result.getPrimaryResult().getStatistics();
      for (var percentile : PERCENTILES) {
        line.add(Figures.score(times.getPercentile(percentile)));
      }
      table.add(line);
    }
    return table.toString();
  }
}
