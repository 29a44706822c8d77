package dev.racecourse.blog.route;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The value of an If-Match or If-None-Match field (RFC 9110, section 13.1).
 *
 * @param all whether it is {@code *}, which every representation matches, even one without a tag
 * @param strong its strong tags, in quotes
 * @param weak its weak tags, in quotes, without the prefix
 */
record EntityTags(boolean all, Set<String> strong, Set<String> weak) {

  private static final Pattern TAG =
      Pattern.compile("[ \\t,]*+(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")[ \\t]*+(,[ \\t,]*+|$)");

  /**
   * Reads a field.
   *
   * @throws Refused 400 if it is neither {@code *} nor a list of entity tags
   */
  static EntityTags parse(String field) {
    if (field.strip().equals("*")) {
      return new EntityTags(true, Set.of(), Set.of());
    }
    var strong = new HashSet<String>();
    var weak = new HashSet<String>();
    var matcher = TAG.matcher(field);
    do {
      if (!matcher.lookingAt()) {
        throw new Refused(400, "write * or a list of entity tags such as \"1\"");
      }
      (matcher.group(1) == null ? strong : weak).add(matcher.group(2));
      matcher.region(matcher.end(), field.length());
    } while (matcher.regionStart() < field.length());
    return new EntityTags(false, strong, weak);
  }

  /** Whether the tag is one of these by strong comparison: no weak tag is. */
  boolean haveStrongly(String tag) {
    return all || strong.contains(tag);
  }

  /** Whether the tag is one of these by weak comparison. */
  boolean haveWeakly(String tag) {
    return haveStrongly(tag) || weak.contains(tag);
  }
}
