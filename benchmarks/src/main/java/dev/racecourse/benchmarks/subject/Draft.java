package dev.racecourse.benchmarks.subject;

/** The text that every post has: about 600 characters of prose. */
public final class Draft {
  private static final String BODY =
      "It is a nice long day for a race, and the going is good to firm. ".repeat(9).strip();

  private Draft() {}

  /** The text under this title, as a store takes it. */
  static dev.racecourse.blog.post.Draft titled(String title) {
    return new dev.racecourse.blog.post.Draft(title, BODY);
  }

  /** The text under this title, as JSON. */
  public static String json(String title) {
    return "{\"title\":\"%s\",\"body\":\"%s\"}".formatted(title, BODY);
  }
}
