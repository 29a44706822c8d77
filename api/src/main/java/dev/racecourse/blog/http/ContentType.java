package dev.racecourse.blog.http;

import java.util.regex.Pattern;

/** The one Content-Type that a request's body may have: JSON in UTF-8 (RFC 8259, section 8.1). */
final class ContentType {
  private static final Pattern JSON =
      Pattern.compile(
          "application/json[ \\t]*(;[ \\t]*charset=(utf-8|\"utf-8\")[ \\t]*)?",
          Pattern.CASE_INSENSITIVE);

  private ContentType() {}

  static boolean isJson(String value) {
    return JSON.matcher(value).matches();
  }
}
