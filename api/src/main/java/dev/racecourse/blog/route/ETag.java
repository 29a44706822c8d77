package dev.racecourse.blog.route;

/** A post's version as a strong entity tag: {@code "3"} (RFC 9110, section 8.8.3). */
final class ETag {

  static final String FIELD = "ETag";

  private ETag() {}

  static Header of(long version) {
    return new Header(FIELD, text(version));
  }

  /** The tag in its quotes. */
  static String text(long version) {
    return '"' + Long.toString(version) + '"';
  }
}
