package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;

/** A part of a section. */
public sealed interface Block permits Bullets, Figure, Paragraph, Table {

  /** As an element, whose parts are named by ids that begin with this one. */
  Element element(String id);
}
