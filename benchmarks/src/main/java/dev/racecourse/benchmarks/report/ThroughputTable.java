package dev.racecourse.benchmarks.report;

import dev.racecourse.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;

/** How throughput grows with threads: a row for each benchmark and number of threads. */
final class ThroughputTable {

  /** The number of the column with the ratio to the ruler; the next has its interval. */
  static final int OF_RULER = 4;

  /** Of the column with the speed-up. */
  static final int SPEED_UP = 6;

  /** Of the first column with a CPU time; the last of them is how sure their sum is. */
  static final int COSTS = 7;

  private final List<Row> rows;
  private final Names names;
  private final Notes notes;

  ThroughputTable(List<Row> rows, Names names, Notes notes) {
    this.rows = rows;
    this.names = names;
    this.notes = notes;
  }

  /** The rows of one unit under one set of conditions. */
  String text() {
    return table().text();
  }

  Cells table() {
    var costs = Cost.of(rows);
    var lines = new ArrayList<List<String>>();
    for (var row : rows) {
      lines.add(cells(row, costs));
      for (var counter : row.counters().stream().sorted().toList()) {
        lines.add(counted(row, counter, costs.size()));
      }
    }
    return new Cells(columns(costs), lines);
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
    costs.forEach(cost -> cells.add(Figures.cost(cost.in(row))));
    cells.add(Figures.uncertainty(row.cpuInterval()));
    cells.add(notes.marks(row));
    return cells;
  }

  private static List<String> counted(Row row, String counter, int costs) {
    var cells = new ArrayList<String>();
    cells.add("  of these " + counter);
    cells.add("");
    cells.add(Figures.score(row.counter(counter)));
    while (cells.size() < COSTS + costs + 2) {
      cells.add("");
    }
    return cells;
  }
}
