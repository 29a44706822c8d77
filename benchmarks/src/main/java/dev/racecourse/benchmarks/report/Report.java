package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.samples.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;

/** What a sweep found, for people; lines of the requests have at most 100 characters. */
public final class Report {

  private static final String THROUGHPUT =
      """
      "of Ruler" is throughput divided by Ruler's, "speed-up" by that with 1 thread. +- and ranges
      are 95 %% intervals over JVMs (%s). %s: us of CPU an operation.
      """;
  private static final String SERVICE_TIME =
      """
      Service time: from the real start of an operation to its end. It is not the latency of users
      who arrive whether or not the server answers; the command load measures that.
      """;

  private Report() {}

  /**
   * The tables of all samples.
   *
   * @param precision the uncertainty that was asked for, such as 0.05; empty if none was
   */
  public static String of(Samples samples, Optional<Double> precision) {
    var names = new Names(samples.cells().stream().map(Cell::workload).toList());
    var text = new StringBuilder();
    var groups =
        samples.cells().stream()
            .filter(cell -> cell.workload().mode() == Mode.Throughput)
            .collect(
                Collectors.groupingBy(
                    cell -> List.of(names.conditions(cell.workload()), samples.unit(cell)),
                    LinkedHashMap::new,
                    Collectors.mapping(cell -> new Row(cell, samples), Collectors.toList())));
    groups.forEach(
        (group, rows) -> {
          text.append(text.isEmpty() ? "" : "\n");
          text.append(group.get(0).isEmpty() ? "" : group.get(0) + "\n");
          text.append(throughput(rows, names, samples, precision));
        });
    var serviceTime = new ServiceTimeTable(samples, names);
    if (!serviceTime.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(SERVICE_TIME).append(serviceTime.text());
    }
    return text.toString().replace("\n", System.lineSeparator());
  }

  private static String throughput(
      List<Row> rows, Names names, Samples samples, Optional<Double> precision) {
    var notes = new Notes(samples, names, precision, Runtime.getRuntime().availableProcessors());
    var table = new ThroughputTable(rows, names, notes).text();
    var scaling = new ScalingTable(rows, names);
    return THROUGHPUT.formatted(jvms(rows), costs(rows))
        + table
        + notes.text()
        + (scaling.isEmpty() ? "" : "\n" + scaling.text());
  }

  private static String jvms(List<Row> rows) {
    var counts = rows.stream().mapToInt(row -> row.jvms().size()).summaryStatistics();
    return counts.getMin() == counts.getMax()
        ? counts.getMin() + " a row"
        : counts.getMin() + " to " + counts.getMax() + " a row";
  }

  private static String costs(List<Row> rows) {
    return rows.stream().anyMatch(row -> row.costs().contains("cost.cpu"))
        ? "Both, JVM"
        : "Server, client, JVM";
  }
}
