package dev.racecourse.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What {@code -prof cost} said: per operation, beside the throughput that moves much more. */
final class CostTable {
  private static final String[] LABELS = {
    "cost.server.cpu",
    "cost.client.cpu",
    "cost.cpu",
    "cost.jvm.cpu",
    "cost.server.alloc",
    "cost.client.alloc",
    "cost.alloc",
    "cost.switches",
  };
  private static final String[] HEADER = {
    "server us", "client us", "both us", "JVM us", "server B", "client B", "both B", "switches",
  };

  private final List<Row> rows;

  CostTable(List<Row> rows) {
    this.rows = rows.stream().filter(row -> row.costs().containsKey("cost.jvm.cpu")).toList();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String text() {
    var shown = new ArrayList<Integer>();
    for (var i = 0; i < LABELS.length; i++) {
      var label = LABELS[i];
      if (rows.stream().anyMatch(row -> row.costs().containsKey(label))) {
        shown.add(i);
      }
    }
    var header = new ArrayList<>(List.of("per operation", "threads"));
    shown.forEach(i -> header.add(HEADER[i]));
    var table = new TextTable(header.toArray(String[]::new));
    for (var row : rows) {
      var line =
          new ArrayList<>(List.of(row.series().benchmark(), Integer.toString(row.threads())));
      shown.forEach(i -> line.add(Figures.score(row.costs().getOrDefault(LABELS[i], Double.NaN))));
      table.add(line.toArray(String[]::new));
    }
    return table.toString();
  }
}
