package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/** Single points that mean the same. */
public record Marks(String name, Tone tone, List<Point> points) implements Layer {

  @Override
  public List<Element> drawn(Frame frame) {
    return points.stream()
        .map(point -> tone.mark(frame.across(point.x()), frame.down(point.y())))
        .toList();
  }

  @Override
  public Element swatch() {
    return tone.mark("14", 7);
  }
}
