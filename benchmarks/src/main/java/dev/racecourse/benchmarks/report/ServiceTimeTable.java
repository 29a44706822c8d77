package dev.racecourse.benchmarks.report;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/**
 * How long an operation took since it was really sent, as {@code -bm sample}, {@code avgt} and
 * {@code ss} say. Users who wait for one answer before they ask again send nothing while the server
 * stalls, so this is never the latency that users of a real crowd would see.
 */
final class ServiceTimeTable {
  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};

  private final List<RunResult> results;
  private final Differing differing;

  ServiceTimeTable(Collection<RunResult> results) {
    differing = Differing.among(results);
    this.results =
        results.stream().filter(result -> result.getParams().getMode() != Mode.Throughput).toList();
  }

  boolean isEmpty() {
    return results.isEmpty();
  }

  /** In microseconds; only samples have percentiles. */
  String text() {
    var table = new TextTable("us", "threads", "mean", "p50", "p90", "p99", "p99.9", "max");
    for (var result : results) {
      var params = result.getParams();
      var series = new Series(ShortName.of(params.getBenchmark()), "us", differing.of(params));
      var times = result.getPrimaryResult().getStatistics();
      var micros = params.getTimeUnit().toNanos(1) / (double) TimeUnit.MICROSECONDS.toNanos(1);
      var line = new String[3 + PERCENTILES.length];
      line[0] = (series.benchmark() + " " + series.conditions()).strip();
      line[1] = Integer.toString(params.getThreads());
      line[2] = Figures.score(micros * result.getPrimaryResult().getScore());
      for (var i = 0; i < PERCENTILES.length; i++) {
        line[3 + i] =
            params.getMode() == Mode.SampleTime
                ? Figures.score(micros * times.getPercentile(PERCENTILES[i]))
                : Figures.NONE;
      }
      table.add(line);
    }
    return table.toString();
  }
}
