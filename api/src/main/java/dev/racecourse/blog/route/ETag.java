package dev.racecourse.blog.route;

/** A number as a strong entity tag: {@code "3"}, as of a post's version (RFC 9110, 8.8.3). */
final class ETag {

  static final String FIELD = "ETag";

  private ETag() {}

  static Header of(long version) {
    return new Header(FIELD, text(version));
  }

  /** The tag in its quotes. */
  static String text(long version) {
    return "\"" + version + "\"";
  }
}
