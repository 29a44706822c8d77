package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/** A list. */
public record Bullets(List<Paragraph> items) implements Block {

  @Override
  public Element element(String id) {
    return Element.of(
        "ul",
        items.stream()
            .map(item -> Element.of("li", item.words().stream().map(Words::node).toList()))
            .toList());
  }
}
