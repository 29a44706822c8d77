package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/**
 * A line through points.
 *
 * @param points in the order in which they are joined
 */
public record Line(String name, Pen pen, List<Point> points) implements Layer {

  @Override
  public List<Element> drawn(Frame frame) {
    return List.of(frame.stretched(pen.draws(Element.of("path")), points));
  }

  @Override
  public Element swatch() {
    return pen.draws(Shapes.line("0", 7, "28", 7));
  }
}
