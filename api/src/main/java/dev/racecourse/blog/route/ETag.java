package dev.racecourse.blog.route;

import dev.racecourse.blog.post.Expected;
import java.util.HashSet;
import java.util.regex.Pattern;

/** A post's version as a strong entity tag: {@code "3"} (RFC 9110, sections 8.8.3 and 13.1.1). */
final class ETag {
  private static final Pattern TAG =
      Pattern.compile("[ \\t,]*+(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*+)\"[ \\t]*+(,[ \\t,]*+|$)");

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
    var matcher = TAG.matcher(field);
    do {
      if (!matcher.lookingAt()) {
        throw new Refused(400, "If-Match must be * or a list of entity tags such as \"1\"");
      }
      if (matcher.group(1) == null) {
        tags.add(matcher.group(2));
      }
      matcher.region(matcher.end(), field.length());
    } while (matcher.regionStart() < field.length());
    return version -> tags.contains(Long.toString(version));
  }
}
