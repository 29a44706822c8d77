package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in a box of its own, which scrolls where it is too large for the page.
 *
 * @param rows as many cells as there are columns; the first one names the row
 */
public record Table(String caption, List<Column> columns, List<List<Words>> rows) implements Block {

  /** What a column is called, and what it holds. */
  public record Column(String header, Kind kind) {

    /** Of numbers. */
    public static Column number(String header) {
      return new Column(header, Kind.NUMBER);
    }

    /** Of words. */
    public static Column words(String header) {
      return new Column(header, Kind.WORDS);
    }
  }

  /** What a column holds. */
  public enum Kind {
    /** Lined up on the right. */
    NUMBER,
    /** Lined up on the left. */
    WORDS
  }

  /** Refuses rows that do not fit. */
  public Table {
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
      }
    }
  }

  @Override
  public Element element(String id) {
    var head = new ArrayList<Element>();
    columns.forEach(
        column -> head.add(styled(Element.of("th", column.header()), column).with("scope", "col")));
    var body = rows.stream().map(this::row).toList();
    var table =
        Element.of(
            "table",
            Element.of("caption", caption).with("id", id),
            Element.of("thead", Element.of("tr", head)),
            Element.of("tbody", body));
    return Element.of("div", table)
        .with("class", "box")
        .with("role", "region")
        .with("aria-labelledby", id)
        .with("tabindex", "0");
  }

  private Element row(List<Words> words) {
    var cells = new ArrayList<Element>();
    for (var i = 0; i < words.size(); i++) {
      var cell = Element.of(i == 0 ? "th" : "td", words.get(i).node());
      var styled = styled(cell, columns.get(i));
      cells.add(i == 0 ? styled.with("scope", "row") : styled);
    }
    return Element.of("tr", cells);
  }

  private static Element styled(Element cell, Column column) {
    return column.kind() == Kind.WORDS ? cell.with("class", "t") : cell;
  }
}
