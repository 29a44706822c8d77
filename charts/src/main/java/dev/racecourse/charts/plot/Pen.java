package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.Locale;

/** By what lines are told apart: a colour, and dashes for those who see no colours. */
public enum Pen {
  /** The one that matters most. */
  FIRST(""),
  /** The next. */
  SECOND("9 4"),
  /** And so on. */
  THIRD("3 3"),
  /** And so on. */
  FOURTH("12 3 3 3"),
  /** For what others are compared with: a law, a ruler. */
  FAINT("2 5");

  private final String dashes;

  Pen(String dashes) {
    this.dashes = dashes;
  }

  /** The class of what is drawn with it. */
  String style() {
    return "pen-" + name().toLowerCase(Locale.ROOT);
  }

  /** A path or a line as drawn with it. */
  Element draws(Element shape) {
    var drawn =
        shape
            .with("fill", "none")
            .with("stroke", "currentColor")
            .with("stroke-width", 2)
            .with("class", style());
    return dashes.isEmpty() ? drawn : drawn.with("stroke-dasharray", dashes);
  }
}
