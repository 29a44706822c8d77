package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import dev.racecourse.charts.plot.Plot;
import java.util.ArrayList;
import java.util.List;

/**
 * A plot with its name.
 *
 * @param description what it shows, for those who cannot see it
 */
public record Panel(String title, String description, Plot plot) {

  Element element(String id) {
    var title = Element.of("title", this.title).with("id", id + "-title");
    var description = Element.of("desc", this.description).with("id", id + "-desc");
    var parts = new ArrayList<Element>(List.of(title, description));
    parts.addAll(plot.drawn());
    return Element.of("svg", parts)
        .with("role", "img")
        .with("class", plot.style())
        .with("aria-labelledby", id + "-title " + id + "-desc")
        .with("width", "100%")
        .with("height", plot.height())
        .with("overflow", "visible");
  }
}
