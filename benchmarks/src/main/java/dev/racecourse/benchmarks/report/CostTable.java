package dev.racecourse.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What {@code -prof cost} said: per operation, beside the throughput that moves much more. */
final class CostTable {
  private static final String MARK = "cost.jvm.cpu";
  private static final List<Column> COLUMNS =
      List.of(
          new Column("cost.server.cpu", "server us"),
          new Column("cost.client.cpu", "client us"),
          new Column("cost.cpu", "both us"),
          new Column(MARK, "JVM us"),
          new Column("cost.server.alloc", "server B"),
          new Column("cost.client.alloc", "client B"),
          new Column("cost.alloc", "both B"),
          new Column("cost.switches", "switches"));

  private final List<Row> rows;

  CostTable(List<Row> rows) {
    this.rows = rows.stream().filter(row -> row.costs().containsKey(MARK)).toList();
  }

  /** A cost by the profiler's name for it, and what people read above it. */
  private record Column(String label, String header) {
    boolean isIn(Row row) {
      return row.costs().containsKey(label);
    }

    String of(Row row) {
      return Figures.score(row.costs().getOrDefault(label, Double.NaN));
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The costs that at least one row has. */
  String text() {
    var columns = COLUMNS.stream().filter(column -> rows.stream().anyMatch(column::isIn)).toList();
    var header = new ArrayList<>(List.of("per operation", "threads"));
    columns.forEach(column -> header.add(column.header()));
    var table = new TextTable(header);
    for (var row : rows) {
      var line =
          new ArrayList<>(List.of(row.series().benchmark(), Integer.toString(row.threads())));
      columns.forEach(column -> line.add(column.of(row)));
      table.add(line);
    }
    return table.toString();
  }
}
