package dev.racecourse.benchmarks.report;

import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;

/** How throughput grows with threads: a row for each benchmark and number of threads. */
final class ThroughputTable {

  private static final List<Cost> COSTS =
      List.of(
          new Cost("cost.server.cpu", "server"),
          new Cost("cost.client.cpu", "client"),
          new Cost("cost.cpu", "both"),
          new Cost("cost.jvm.cpu", "JVM"));

  private final List<Row> rows;
  private final Names names;
  private final Notes notes;

  ThroughputTable(List<Row> rows, Names names, Notes notes) {
    this.rows = rows;
    this.names = names;
    this.notes = notes;
  }

  /** CPU time of an operation by the profiler's name for it, and what people read above it. */
  private record Cost(String label, String header) {
    boolean isIn(Row row) {
      return row.costs().contains(label);
    }
  }

  /** The rows of one unit under one set of conditions. */
  String text() {
    var costs = COSTS.stream().filter(cost -> rows.stream().anyMatch(cost::isIn)).toList();
    var table = new TextTable(columns(costs));
    for (var row : rows) {
      table.add(cells(row, costs));
      for (var counter : row.counters().stream().sorted().toList()) {
        table.add(counted(row, counter, costs.size()));
      }
    }
    return table.toString();
  }

  private List<Column> columns(List<Cost> costs) {
    var row = rows.get(0);
    var columns = new ArrayList<Column>();
    columns.add(Column.left("benchmark"));
    columns.add(Column.right("threads"));
    columns.add(Column.right(row.samples().unit(row.cell())));
    columns.add(Column.right("+-"));
    columns.add(Column.right("of Ruler"));
    columns.add(Column.right("95 %"));
    columns.add(Column.right("speed-up"));
    costs.forEach(cost -> columns.add(Column.right(cost.header())));
    columns.add(Column.right("+-"));
    columns.add(Column.left(""));
    return columns;
  }

  private List<String> cells(Row row, List<Cost> costs) {
    var cells = new ArrayList<String>();
    cells.add(names.of(row.cell().workload()));
    cells.add(Integer.toString(row.threads()));
    cells.add(Figures.score(row.score()));
    cells.add(Figures.uncertainty(row.interval()));
    cells.add(Figures.ratio(row.ofRuler()));
    cells.add(Figures.interval(row.ofRuler()));
    cells.add(row.threads() == 1 ? "" : Figures.uncertain(row.speedUp()));
    costs.forEach(cost -> cells.add(Figures.cost(row.cost(cost.label()))));
    cells.add(Figures.uncertainty(row.cpuInterval()));
    cells.add(notes.marks(row));
    return cells;
  }

  private static List<String> counted(Row row, String counter, int costs) {
    var cells = new ArrayList<String>();
    cells.add("  of these " + counter);
    cells.add("");
    cells.add(Figures.score(row.counter(counter)));
    while (cells.size() < 7 + costs + 2) {
      cells.add("");
    }
    return cells;
  }
}
