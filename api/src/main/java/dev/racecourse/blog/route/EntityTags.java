package dev.racecourse.blog.route;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The entity tags in an If-Match or If-None-Match field (RFC 9110, section 13.1). The blog's own
 * tags are numbers, such as a post's version, and strong: {@code "3"}.
 *
 * @param all whether it is {@code *}, which every representation matches, even one without a tag
 * @param tags its tags as they stand there: in quotes, the weak ones with the prefix {@code W/}
 */
record EntityTags(boolean all, List<String> tags) {

  static final String HEADER = "ETag";

  private static final Pattern TAG =
      Pattern.compile(
          "[ \\t,]*+((?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")[ \\t]*+(,[ \\t,]*+|$)");

  /** The header field that carries the tag of a number. */
  static Header header(long number) {
    return new Header(HEADER, strong(number));
  }

  /** The tag of a number, in its quotes. */
  static String strong(long number) {
    return "\"" + number + "\"";
  }

  /**
   * Reads a field.
   *
   * @throws Refused 400 if it is neither {@code *} nor a list of entity tags
   */
  static EntityTags parse(String field) {
    if (field.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    var tags = new ArrayList<String>(1);
    var matcher = TAG.matcher(field);
    do {
      if (!matcher.lookingAt()) {
        throw new Refused(400, "write * or a list of entity tags such as \"1\"");
      }
      tags.add(matcher.group(1));
      matcher.region(matcher.end(), field.length());
    } while (matcher.regionStart() < field.length());
    return new EntityTags(false, tags);
  }

  /** Whether the tag is one of these by strong comparison: no weak tag is. */
  boolean haveStrongly(String tag) {
    return all || tags.contains(tag);
  }

  /** Whether the tag is one of these by weak comparison. */
  boolean haveWeakly(String tag) {
    return haveStrongly(tag) || tags.contains("W/" + tag);
  }
}
