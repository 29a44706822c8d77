package dev.racecourse.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells, lined up in columns under a header. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * A column.
   *
   * @param header its first cell
   * @param left whether its cells are lined up to the left, as words are, or to the right
   */
  public record Column(String header, boolean left) {

    /** A column of words. */
    public static Column left(String header) {
      return new Column(header, true);
    }

    /** A column of numbers. */
    public static Column right(String header) {
      return new Column(header, false);
    }
  }

  /** A table without rows. */
  public TextTable(Column... columns) {
    this(List.of(columns));
  }

  /** A table without rows. */
  public TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
    rows.add(this.columns.stream().map(Column::header).toList());
  }

  /** Adds a row. */
  public void add(String... cells) {
    add(List.of(cells));
  }

  /** Adds a row, a cell for each column. */
  public void add(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(columns.size() + " columns, but the cells " + cells);
    }
    rows.add(List.copyOf(cells));
  }

  /** The header and the rows, without spaces at their ends. */
  public List<String> lines() {
    var widths = new ArrayList<Integer>();
    for (var column = 0; column < columns.size(); column++) {
      widths.add(width(column));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private String line(List<String> row, List<Integer> widths) {
    var line = new StringBuilder();
    for (var column = 0; column < row.size(); column++) {
      var cell = row.get(column);
      var padding = " ".repeat(widths.get(column) - cell.length());
      line.append(column == 0 ? "" : GAP);
      line.append(columns.get(column).left() ? cell + padding : padding + cell);
    }
    return line.toString().stripTrailing();
  }

  /** The lines, each with a line feed at its end on every platform. */
  @Override
  public String toString() {
    return lines().stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
