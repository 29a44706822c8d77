package dev.racecourse.compare.report;

import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import dev.racecourse.console.WrappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for a terminal whose first column goes on below where it is too long.
 *
 * @param rows a cell for each column
 * @param width of the whole, as far as the other columns leave room
 */
public record FittedTable(List<Column> columns, List<List<String>> rows, int width) {

  private static final int NARROWEST = 4;

  /** The header and the rows. */
  public List<String> lines() {
    // What the other columns take depends on their words, so they are lined up alone first.
    var others = new TextTable(columns);
    rows.forEach(row -> others.add(with(" ".repeat(NARROWEST), row)));
    var taken = others.lines().stream().mapToInt(String::length).max().orElse(width);
    var table = new TextTable(columns);
    for (var row : rows) {
      var first = new WrappedText(row.get(0), Math.max(NARROWEST, width - taken + NARROWEST));
      table.add(with(first.lines().get(0), row));
      first.lines().stream()
          .skip(1)
          .forEach(line -> table.add(with(line, columns.stream().map(c -> "").toList())));
    }
    return table.lines();
  }

  private static List<String> with(String first, List<String> row) {
    var all = new ArrayList<>(row);
    all.set(0, first);
    return all;
  }
}
