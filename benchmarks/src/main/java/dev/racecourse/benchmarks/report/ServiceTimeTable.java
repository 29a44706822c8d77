package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/**
 * How long an operation took since it was really sent, as {@code -bm sample}, {@code avgt} and
 * {@code ss} say. Users who wait for one answer before they ask again send nothing while the server
 * stalls, so this is never the latency that users of a real crowd would see.
 */
final class ServiceTimeTable {
  static final String MEANING =
      """
      Service time: from the real start of an operation to its end. It is not the latency of users
      who arrive whether or not the server answers; the command load measures that.
      """;

  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 100};

  private final List<RunResult> results;
  private final Names names;

  ServiceTimeTable(Samples samples, Names names) {
    this.names = names;
    this.results =
        samples.results().stream()
            .filter(result -> result.getParams().getMode() != Mode.Throughput)
            .toList();
  }

  boolean isEmpty() {
    return results.isEmpty();
  }

  String text() {
    return table().text();
  }

  /** In microseconds; only samples have percentiles. */
  Cells table() {
    var columns =
        Stream.concat(
                Stream.of(Column.left("us")),
                Stream.of("threads", "mean", "p50", "p90", "p99", "p99.9", "max")
                    .map(Column::right))
            .toList();
    return new Cells(columns, results.stream().map(this::cells).toList());
  }

  private List<String> cells(RunResult result) {
    var params = result.getParams();
    var given = new TreeMap<String, String>();
    params.getParamsKeys().forEach(key -> given.put(key, params.getParam(key)));
    var workload = new Workload(params.getBenchmark(), params.getMode(), given);
    var times = result.getPrimaryResult().getStatistics();
    var micros = params.getTimeUnit().toNanos(1) / (double) TimeUnit.MICROSECONDS.toNanos(1);
    var cells = new ArrayList<String>();
    cells.add((names.of(workload) + " " + names.conditions(workload)).strip());
    cells.add(Integer.toString(params.getThreads()));
    cells.add(Figures.score(micros * result.getPrimaryResult().getScore()));
    for (var percentile : PERCENTILES) {
      cells.add(
          params.getMode() == Mode.SampleTime
              ? Figures.score(micros * times.getPercentile(percentile))
              : Figures.NONE);
    }
    return cells;
  }
}
