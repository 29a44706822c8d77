package dev.racecourse.charts.markup;

import java.util.regex.Pattern;

/** Words in a document, foreign or not. They are never markup, and hide nothing. */
public record Text(String words) implements Node {

  /** Is not seen itself, turns the direction of what follows, or is no character at all. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\n\\t]]");

  @Override
  public void writeTo(StringBuilder out) {
    out.append(escaped(words));
  }

  /** For an attribute in double quotes, too. */
  static String escaped(String words) {
    return UNSEEN
        .matcher(words)
        .replaceAll("\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;");
  }
}
