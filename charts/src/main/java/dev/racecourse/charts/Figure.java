package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import dev.racecourse.charts.plot.Plot;
import java.util.ArrayList;
import java.util.List;

/**
 * Plots that belong together, and a table with what they show: nothing is in a plot alone.
 *
 * @param panels at least one
 */
public record Figure(String title, List<Panel> panels, Table table) implements Block {

  /** Of one plot. */
  public static Figure of(String title, String description, Plot plot, Table table) {
    return new Figure(title, List.of(new Panel(title, description, plot)), table);
  }

  @Override
  public Element element(String id) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of("figcaption", title));
    legend(parts);
    var plots = new ArrayList<Element>();
    for (var i = 0; i < panels.size(); i++) {
      plots.add(panel(panels.get(i), id + "-" + (i + 1)));
    }
    parts.add(Element.of("div", plots).with("class", panels.size() == 1 ? "one" : "many"));
    parts.add(table.element(id + "-table"));
    return Element.of("figure", parts);
  }

  private Element panel(Panel panel, String id) {
    var plot = panel.element(id);
    // The caption of the figure names its only plot.
    return panels.size() == 1
        ? plot
        : Element.of("div", Element.of("h3", panel.title()), plot).with("class", "panel");
  }

  private void legend(List<Element> parts) {
    var entries =
        panels.stream().flatMap(panel -> panel.plot().legend().stream()).distinct().toList();
    if (entries.isEmpty()) {
      return;
    }
    var items = new ArrayList<Element>();
    for (var entry : entries) {
      var swatch =
          Element.of("svg", entry.swatch())
              .with("width", 28)
              .with("height", 14)
              .with("aria-hidden", "true");
      items.add(Element.of("li", swatch, Element.of("span", " " + entry.words())));
    }
    parts.add(Element.of("ul", items).with("class", "legend"));
  }
}
