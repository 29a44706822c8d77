package dev.racecourse.blog.route;

import dev.racecourse.blog.post.Expected;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A post's version as a strong entity tag: {@code "3"} (RFC 9110, section 8.8.3). */
final class ETag {
  private static final Pattern TAG =
      Pattern.compile("[ \\t,]*+(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*+)\"[ \\t]*+(,[ \\t,]*+|$)");

  private ETag() {}

  static Header of(long version) {
    return new Header("ETag", '"' + Long.toString(version) + '"');
  }

  /**
   * The versions that an If-Match field accepts, by strong comparison (RFC 9110, section 13.1.1).
   *
   * @throws Refused 400 if it is no list of entity tags
   */
  static Expected ifMatch(String field) {
    return versions(field, Set.of());
  }

  /**
   * The versions that an If-None-Match field knows, by weak comparison (RFC 9110, section 13.1.2).
   *
   * @throws Refused 400 if it is no list of entity tags
   */
  static Expected ifNoneMatch(String field) {
    return versions(field, Set.of("W/"));
  }

  private static Expected versions(String field, Set<String> prefixes) {
    if (field.strip().equals("*")) {
      return Expected.ANY;
    }
    var tags = new HashSet<String>();
    var matcher = TAG.matcher(field);
    do {
      if (!matcher.lookingAt()) {
        throw new Refused(400, "write * or a list of entity tags such as \"1\"");
      }
      if (matcher.group(1) == null || prefixes.contains(matcher.group(1))) {
        tags.add(matcher.group(2));
      }
      matcher.region(matcher.end(), field.length());
    } while (matcher.regionStart() < field.length());
    return version -> tags.contains(Long.toString(version));
  }
}
