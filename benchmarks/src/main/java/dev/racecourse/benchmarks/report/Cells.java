package dev.racecourse.benchmarks.report;

import dev.racecourse.charts.Table;
import dev.racecourse.charts.Words;
import dev.racecourse.console.Markup;
import dev.racecourse.console.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns and rows, which a terminal shows in one table and a page in several. */
record Cells(List<TextTable.Column> columns, List<List<String>> rows) {

  /** For a terminal. */
  String text() {
    var table = new TextTable(columns);
    rows.forEach(table::add);
    return table.toString();
  }

  /** For a page, with all columns. */
  Table whole(String caption) {
    return of(caption, IntStream.range(0, columns.size()).boxed().toList());
  }

  /**
   * For a page, with some columns.
   *
   * @param chosen their numbers; the first names the row
   */
  Table of(String caption, List<Integer> chosen) {
    return new Table(
        caption,
        chosen.stream().map(columns::get).map(Cells::column).toList(),
        rows.stream().map(row -> chosen.stream().map(row::get).toList()).map(this::words).toList());
  }

  /** Without the rows that have nothing in a column. */
  Cells having(int column) {
    return new Cells(
        columns,
        rows.stream()
            .filter(row -> !row.get(column).isEmpty() && !row.get(column).equals(Figures.NONE))
            .toList());
  }

  private static Table.Column column(TextTable.Column column) {
    if (column.header().isEmpty()) {
      return Table.Column.words("notes");
    }
    return column.left()
        ? Table.Column.words(column.header())
        : Table.Column.number(column.header());
  }

  private List<Words> words(List<String> cells) {
    var words = new ArrayList<Words>();
    words.add(new Words.Code(Markup.PAGE.message(cells.get(0))));
    cells.subList(1, cells.size()).forEach(cell -> words.add(Words.of(cell)));
    return words;
  }
}
