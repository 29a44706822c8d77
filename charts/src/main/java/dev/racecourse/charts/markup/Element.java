package dev.racecourse.charts.markup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An element of HTML or SVG. Its name and the names of its attributes are the program's own. */
public record Element(String name, Map<String, String> attributes, List<Node> children)
    implements Node {

  private static final Set<String> WITHOUT_CONTENT = Set.of("br", "meta");

  /** A table has many of them, and HTML needs no end of theirs. */
  private static final Set<String> WITHOUT_END = Set.of("td", "th", "tr", "br", "meta");

  /** An element without attributes. */
  public static Element of(String name, List<? extends Node> children) {
    if (WITHOUT_CONTENT.contains(name) && !children.isEmpty()) {
      throw new IllegalArgumentException(name + " has no content");
    }
    return new Element(name, Map.of(), List.copyOf(children));
  }

  /** An element without attributes. */
  public static Element of(String name, Node... children) {
    return of(name, List.of(children));
  }

  /** An element of words alone. */
  public static Element of(String name, String words) {
    return of(name, new Text(words));
  }

  /** The same with another attribute. */
  public Element with(String attribute, String value) {
    var all = new LinkedHashMap<>(attributes);
    all.put(attribute, value);
    return new Element(name, all, children);
  }

  /** The same with a number, in tenths, as another attribute. */
  public Element with(String attribute, double value) {
    return with(attribute, number(value));
  }

  /** A number in tenths. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(Text.escaped(value)).append('"'));
    out.append('>');
    children.forEach(child -> child.writeTo(out));
    if (!WITHOUT_END.contains(name)) {
      out.append("</").append(name).append('>');
    }
  }
}
