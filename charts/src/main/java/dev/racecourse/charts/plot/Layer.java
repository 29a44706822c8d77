package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/** Something of one kind in a {@link LinePlot}. */
public sealed interface Layer permits Band, Cuts, Line, Margin, Marks {

  /** What it is, for the legend. */
  String name();

  /** In a frame. */
  List<Element> drawn(Frame frame);

  /** How it looks, 28 pixels wide, 14 high. */
  Element swatch();
}
