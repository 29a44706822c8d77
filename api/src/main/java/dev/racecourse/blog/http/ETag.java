package dev.racecourse.blog.http;

import dev.racecourse.blog.post.Expected;
import java.util.HashSet;
import java.util.regex.Pattern;

/** A post's version as a strong entity tag: {@code "3"} (RFC 9110, sections 8.8.3 and 13.1.1). */
final class ETag {
  private static final Pattern LIST =
      Pattern.compile("[ \\t,]*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"[ \\t]*(?=,|$)");

  private ETag() {}

  static Header of(long version) {
    return new Header("ETag", '"' + Long.toString(version) + '"');
  }

  /**
   * The versions that an If-Match field accepts.
   *
   * @throws Refused 400 if it is no list of entity tags
   */
  static Expected ifMatch(String field) {
    if (field.strip().equals("*")) {
      return Expected.ANY;
    }
    var tags = new HashSet<String>();
    var matcher = LIST.matcher(field);
    var end = 0;
    while (end < field.length() && matcher.find(end) && matcher.start() == end) {
      if (matcher.group(1) == null) {
        tags.add(matcher.group(2));
      }
      end = matcher.end();
    }
    if (end == 0 || end < field.length()) {
      throw new Refused(400, "If-Match must be * or a list of entity tags such as \"1\"");
    }
    return version -> tags.contains(Long.toString(version));
  }
}
