package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/** A part of a page under a heading. */
public record Section(String heading, List<Block> blocks) {

  Element element(String id) {
    var parts = new ArrayList<Element>();
    parts.add(Element.of("h2", heading).with("id", id));
    for (var i = 0; i < blocks.size(); i++) {
      parts.add(blocks.get(i).element(id + "-" + (i + 1)));
    }
    return Element.of("section", parts).with("aria-labelledby", id);
  }
}
