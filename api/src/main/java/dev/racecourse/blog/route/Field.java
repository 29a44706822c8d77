package dev.racecourse.blog.route;

import org.jspecify.annotations.Nullable;

/** The rules of a request's fields. A broken rule is a 422 that names the field. */
final class Field {
  private Field() {}

  /** A text of so many characters (code points). */
  static String text(String name, @Nullable String value, int min, int max) {
    var text = required(name, value);
    var length = text.codePointCount(0, text.length());
    if (length < min || length > max) {
      throw new Refused(422, name + " must have " + min + " to " + max + " characters");
    }
    return text;
  }

  /** A field that must be there. */
  static String required(String name, @Nullable String value) {
    if (value == null) {
      throw new Refused(422, name + " is missing");
    }
    return value;
  }
}
