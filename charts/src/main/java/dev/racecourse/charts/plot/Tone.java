package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What something means to a reader: a colour, and a shape for those who see no colours. */
public enum Tone {
  /** A triangle that points down. */
  WORSE("M-6-5h12l-6 11z"),
  /** A triangle that points up. */
  BETTER("M-6 5h12l-6-11z"),
  /** A disc. */
  SAME("M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z"),
  /** A diamond: it may be worse. */
  FLAGGED("M0-7l6 7-6 7-6-7z"),
  /** A ring: nobody knows yet. */
  OPEN("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0zm2 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0z"),
  /** A cross: it does not count. */
  VOID(
      "M-5-3.500l1.500-1.500 3.500 3.500 3.500-3.500 1.500 1.500-3.500 3.500 3.500 3.500-1.500 1.500-3.500-3.500-3.500 3.500-1.500-1.500 3.500-3.500z"),
  /** A square: somebody noted something. */
  NOTED("M-4.500-4.500h9v9h-9z");

  private final String outline;

  Tone(String outline) {
    this.outline = outline;
  }

  /** The shapes, which a page has once, and each mark refers to. */
  public static List<Element> shapes() {
    return Arrays.stream(values())
        .map(tone -> Element.of("path").with("id", tone.id()).with("d", tone.outline))
        .toList();
  }

  /** The class of what is drawn or written in its colour. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its shape. */
  public Element mark(String x, double y) {
    return Element.of("use")
        .with("href", "#" + id())
        .with("x", x)
        .with("y", y)
        .with("fill", "currentColor")
        .with("class", style());
  }

  private String id() {
    return "mark-" + style();
  }
}
