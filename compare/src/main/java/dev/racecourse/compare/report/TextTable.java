package dev.racecourse.compare.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of words, lined up: the first and the last column to the left, all others to the right. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> head) {
    add(head);
  }

  void add(List<String> row) {
    rows.add(row);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var row : rows) {
      for (var column = 0; column < row.size(); column++) {
        var gap = " ".repeat(width(column) - row.get(column).length());
        var left = column == 0 || column == row.size() - 1;
        text.append(left ? row.get(column) + gap : gap + row.get(column)).append("  ");
      }
      text.append('\n');
    }
    return text.toString().replaceAll(" +\n", "\n");
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
