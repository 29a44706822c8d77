package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something else begins, such as another machine: what is left and right of it cannot be
 * compared.
 */
public record Cuts(String name, List<Cut> cuts) implements Layer {

  /**
   * One of them.
   *
   * @param words what begins here
   */
  public record Cut(double x, String words) {}

  @Override
  public List<Element> drawn(Frame frame) {
    var drawn = new ArrayList<Element>();
    for (var cut : cuts) {
      var x = frame.across(cut.x());
      drawn.add(line(Shapes.line(x, 0, x, frame.height())));
      var anchor = frame.x().position(cut.x()) > 0.5 ? "end" : "start";
      drawn.add(
          Shapes.words(cut.words(), x, Shapes.FONT, anchor)
              .with("dx", anchor.equals("end") ? -4 : 4));
    }
    return drawn;
  }

  @Override
  public Element swatch() {
    return line(Shapes.line("14", 0, "14", 14));
  }

  private static Element line(Element line) {
    return line.with("stroke-width", 2).with("stroke-dasharray", "6 3");
  }
}
