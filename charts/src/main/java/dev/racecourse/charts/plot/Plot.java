package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/**
 * A drawing that is as wide as its place. What lies across is in percent of that, so words keep
 * their size on a telephone. Strokes and fills are of the current colour: it is legible without a
 * style sheet, and in every theme.
 */
public sealed interface Plot permits ForestPlot, LinePlot, Matrix {

  /** In pixels. */
  int height();

  /** The class of the whole: whether the labels of an axis stand left of it, or nothing does. */
  String style();

  /** All that is in it. */
  List<Element> drawn();

  /** What its marks, lines and areas are, as far as they do not say so themselves. */
  List<Entry> legend();

  /**
   * A line of a legend.
   *
   * @param swatch 28 pixels wide, 14 high
   */
  record Entry(String words, Element swatch) {}
}
