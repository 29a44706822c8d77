package dev.racecourse.benchmarks.report;

import java.util.List;

/** CPU time of an operation by the profiler's name for it, and what people read above it. */
record Cost(String label, String header) {

  private static final List<Cost> ALL =
      List.of(
          new Cost("cost.server.cpu", "server"),
          new Cost("cost.client.cpu", "client"),
          new Cost("cost.cpu", "both"),
          new Cost("cost.jvm.cpu", "JVM"));

  /** Those that some row has. */
  static List<Cost> of(List<Row> rows) {
    return ALL.stream()
        .filter(cost -> rows.stream().anyMatch(row -> row.costs().contains(cost.label)))
        .toList();
  }

  /** In microseconds; NaN if it is not known. */
  double in(Row row) {
    return row.cost(label);
  }
}
