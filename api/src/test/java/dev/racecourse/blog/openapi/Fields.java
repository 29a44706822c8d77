package dev.racecourse.blog.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The header fields of a message; names differ in more than case. */
public final class Fields {
  private final TreeMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * These fields.
   *
   * @param fields the values of each name, one a line
   */
  public Fields(Map<String, List<String>> fields) {
    fields.forEach(
        (name, lines) -> values.merge(name, String.join(", ", lines), (a, b) -> a + ", " + b));
  }

  /** The field's value; its lines are joined by commas (RFC 9110, section 5.3). */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Set<String> names() {
    return values.keySet();
  }

  /** The media type of the body without its parameters; empty if there is none. */
  String mediaType() {
    return value("Content-Type").orElse("").split(";", 2)[0].strip();
  }
}
