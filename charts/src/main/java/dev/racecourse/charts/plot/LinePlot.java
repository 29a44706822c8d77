package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines, their bounds and single points over an axis.
 *
 * @param layers from the back to the front
 */
public record LinePlot(Axis x, Axis y, List<Layer> layers) implements Plot {

  private static final int HEIGHT = 180;
  private static final int HEAD = 24;
  private static final int FOOT = 40;

  /**
   * A scale and what it measures.
   *
   * @param name with the unit
   */
  public record Axis(String name, Scale scale) {}

  @Override
  public int height() {
    return HEAD + HEIGHT + FOOT;
  }

  @Override
  public String style() {
    return "lines";
  }

  @Override
  public List<Element> drawn() {
    var frame = new Frame(x.scale(), y.scale(), HEIGHT);
    var area = new ArrayList<Element>();
    for (var tick : y.scale().ticks()) {
      var down = frame.down(tick.value());
      area.add(
          Shapes.line("0", down, "100%", down)
              .with("class", "grid")
              .with("stroke-opacity", "0.25"));
      area.add(Shapes.words(tick.label(), "-8", down + 4, "end").with("class", "axis"));
    }
    area.addAll(Shapes.axis(x.scale(), 0, HEIGHT + 4.0, HEIGHT + 18.0));
    layers.forEach(layer -> area.addAll(layer.drawn(frame)));
    var inside =
        Element.of("svg", area).with("y", HEAD).with("height", HEIGHT).with("overflow", "visible");
    return List.of(
        Shapes.words(y.name(), "0", Shapes.FONT, "start"),
        inside,
        Shapes.words(x.name(), "100%", height() - 4.0, "end"));
  }

  @Override
  public List<Entry> legend() {
    return layers.stream().map(layer -> new Entry(layer.name(), layer.swatch())).toList();
  }
}
