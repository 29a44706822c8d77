package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** What all plots draw. */
final class Shapes {

  /** In pixels; of all words in a plot. */
  static final int FONT = 12;

  private static final double NARROW = 0.08;

  private Shapes() {}

  /** A share of the width. */
  static String percent(double share) {
    return Element.number(100 * share) + "%";
  }

  static Element line(String x1, double y1, String x2, double y2) {
    return Element.of("line")
        .with("x1", x1)
        .with("y1", y1)
        .with("x2", x2)
        .with("y2", y2)
        .with("stroke", "currentColor");
  }

  static Element words(String words, String x, double y, String anchor) {
    return Element.of("text", words)
        .with("x", x)
        .with("y", y)
        .with("text-anchor", anchor)
        .with("font-size", FONT)
        .with("fill", "currentColor");
  }

  /** A lightly filled area. */
  static Element area(double from, double to, double y, double height) {
    return Element.of("rect")
        .with("x", percent(from))
        .with("y", y)
        .with("width", percent(to - from))
        .with("height", height)
        .with("fill", "currentColor")
        .with("fill-opacity", "0.15");
  }

  /** Where words at this share of the width begin or end, so that they stay inside. */
  static String anchor(double share) {
    return share < NARROW ? "start" : share > 1 - NARROW ? "end" : "middle";
  }

  /** An axis across: a line for each tick, from top to bottom, and its label at a height. */
  static List<Element> axis(Scale scale, double top, double bottom, double labels) {
    var drawn = new ArrayList<Element>();
    for (var tick : scale.ticks()) {
      var share = scale.position(tick.value());
      var x = percent(share);
      drawn.add(line(x, top, x, bottom).with("class", "grid").with("stroke-opacity", "0.25"));
      drawn.add(words(tick.label(), x, labels, anchor(share)).with("class", "axis"));
    }
    return drawn;
  }
}
