package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * The area between the bounds of a line.
 *
 * @param bounds from left to right
 */
public record Band(String name, Pen pen, List<Bounds> bounds) implements Layer {

  /** The bounds at one x. */
  public record Bounds(double x, double low, double high) {}

  @Override
  public List<Element> drawn(Frame frame) {
    var around = new ArrayList<Point>();
    bounds.forEach(bound -> around.add(new Point(bound.x(), bound.high())));
    for (var i = bounds.size() - 1; i >= 0; i--) {
      around.add(new Point(bounds.get(i).x(), bounds.get(i).low()));
    }
    return List.of(frame.stretched(filled(Element.of("path")), around));
  }

  @Override
  public Element swatch() {
    return filled(Element.of("rect").with("width", 28).with("height", 14));
  }

  private Element filled(Element shape) {
    return shape
        .with("fill", "currentColor")
        .with("fill-opacity", "0.2")
        .with("class", pen.style());
  }
}
