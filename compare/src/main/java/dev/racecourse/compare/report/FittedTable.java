package dev.racecourse.compare.report;

import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import dev.racecourse.console.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table for a terminal. Where it is too wide, the words of the last column go on below. Where
 * that is not enough, those of the first do, and those of the last as well if that takes fewer
 * lines.
 *
 * @param rows a cell for each column
 * @param width of the whole, as far as the other columns leave room
 */
public record FittedTable(List<Column> columns, List<List<String>> rows, int width) {

  private static final int NARROWEST = 4;
  private static final int GAP = 2;

  /** The header and the rows. */
  public List<String> lines() {
    var last = columns.size() - 1;
    var excess = IntStream.rangeClosed(0, last).map(this::width).sum() + GAP * last - width;
    var spared = columns.get(last).left() ? width(last) - narrowest(last) : 0;
    if (excess <= 0) {
      return lines(width(0), width(last));
    }
    if (excess <= spared) {
      return lines(width(0), width(last) - excess);
    }
    var firstAlone = lines(left(excess), width(last));
    var both = lines(left(excess - spared), width(last) - spared);
    return firstAlone.size() < both.size() ? firstAlone : both;
  }

  private int left(int excess) {
    return Math.max(NARROWEST, width(0) - excess);
  }

  private List<String> lines(int ofFirst, int ofLast) {
    var last = columns.size() - 1;
    var table = new TextTable(columns);
    for (var row : rows) {
      var first = new WrappedText(row.get(0), ofFirst).lines();
      var end = new WrappedText(row.get(last), ofLast).lines();
      for (var i = 0; i < Math.max(first.size(), end.size()); i++) {
        var line =
            new ArrayList<String>(i == 0 ? row : columns.stream().map(column -> "").toList());
        line.set(0, i < first.size() ? first.get(i) : "");
        line.set(last, i < end.size() ? end.get(i) : "");
        table.add(line);
      }
    }
    return table.lines();
  }

  private int width(int column) {
    return words(column).mapToInt(String::length).max().orElseThrow();
  }

  /** So wide that no word is broken, not even in a line that is indented. */
  private int narrowest(int column) {
    var longest =
        words(column)
            .flatMap(words -> Stream.of(words.split(" ", -1)))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    return Math.min(width(column), longest + GAP);
  }

  private Stream<String> words(int column) {
    return Stream.concat(
        Stream.of(columns.get(column).header()), rows.stream().map(row -> row.get(column)));
  }
}
