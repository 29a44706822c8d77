package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.samples.Samples;
import java.util.List;
import java.util.Optional;

/** What a sweep found, for people; lines of the requests have at most 100 characters. */
public final class Report {

  private static final String THROUGHPUT =
      """
      "of Ruler" is throughput divided by Ruler's, "speed-up" by that with 1 thread. +- and ranges
      are 95 %% intervals over JVMs (%s). %s: us of CPU an operation.
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
    for (var group : RowGroup.of(samples, names)) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(group.conditions().isEmpty() ? "" : group.conditions() + "\n");
      text.append(throughput(group, names, samples, precision));
    }
    var serviceTime = new ServiceTimeTable(samples, names);
    if (!serviceTime.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(ServiceTimeTable.MEANING)
          .append(serviceTime.text());
    }
    return text.toString().replace("\n", System.lineSeparator());
  }

  private static String throughput(
      RowGroup group, Names names, Samples samples, Optional<Double> precision) {
    var notes = new Notes(samples, names, precision, Runtime.getRuntime().availableProcessors());
    var table = new ThroughputTable(group.rows(), names, notes).text();
    var scaling = new ScalingTable(group.rows(), names);
    return THROUGHPUT.formatted(group.jvms(), costs(group.rows()))
        + table
        + notes.text()
        + (scaling.isEmpty() ? "" : "\n" + scaling.text());
  }

  private static String costs(List<Row> rows) {
    return rows.stream().anyMatch(row -> row.costs().contains("cost.cpu"))
        ? "Both, JVM"
        : "Server, client, JVM";
  }
}
