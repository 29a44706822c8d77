package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/** All that lies between two values, such as what is too little to be of interest. */
public record Margin(String name, double low, double high) implements Layer {

  @Override
  public List<Element> drawn(Frame frame) {
    var top = frame.down(high);
    return List.of(Shapes.area(0, 1, top, frame.down(low) - top).with("class", "band"));
  }

  @Override
  public Element swatch() {
    return Shapes.area(0, 1, 0, 14).with("class", "band");
  }
}
