package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells in rows and columns, each with a bar as long as its share.
 *
 * @param columns their names
 */
public record Matrix(List<String> columns, List<Row> rows) implements Plot {

  private static final int HEAD = 20;
  private static final int STRIP = 34;
  private static final int GAP = 8;
  private static final int BAR = 6;

  /** Of the width of a column. */
  private static final double FILLED = 0.92;

  /**
   * A row.
   *
   * @param cells one a column; the last columns may have none
   */
  public record Row(String name, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param share from 0 to 1
   * @param words in a few
   */
  public record Cell(Tone tone, double share, String words) {}

  @Override
  public int height() {
    return HEAD + rows.stream().mapToInt(Matrix::height).sum();
  }

  private static int height(Row row) {
    return Label.of(row.name()).height() + STRIP + GAP;
  }

  @Override
  public String style() {
    return "rows";
  }

  @Override
  public List<Element> drawn() {
    var drawn = new ArrayList<Element>();
    for (var i = 0; i < columns.size(); i++) {
      drawn.add(
          Shapes.words(columns.get(i), Shapes.percent(left(i)), Shapes.FONT, "start")
              .with("font-weight", "bold"));
    }
    var top = HEAD;
    for (var row : rows) {
      drawn.add(Shapes.line("0", top, "100%", top).with("class", "grid"));
      var label = Label.of(row.name());
      drawn.addAll(label.drawn(top + 2.0));
      for (var i = 0; i < row.cells().size(); i++) {
        drawn.addAll(drawn(row.cells().get(i), left(i), top + label.height() + 6.0));
      }
      top += height(row);
    }
    return drawn;
  }

  private List<Element> drawn(Cell cell, double left, double top) {
    var width = FILLED / columns.size();
    var place =
        Element.of("svg", cell.tone().mark("8", top + 20))
            .with("x", Shapes.percent(left))
            .with("overflow", "visible");
    var words =
        Shapes.words(cell.words(), Shapes.percent(left), top + 24, "start")
            .with("dx", 20)
            .with("class", cell.tone().style());
    return List.of(
        Shapes.area(left, left + width, top, BAR).with("class", "band"),
        Shapes.area(left, left + width * cell.share(), top, BAR)
            .with("fill-opacity", "1")
            .with("class", cell.tone().style()),
        place,
        words);
  }

  private double left(int column) {
    return (double) column / columns.size();
  }

  @Override
  public List<Entry> legend() {
    return List.of();
  }
}
