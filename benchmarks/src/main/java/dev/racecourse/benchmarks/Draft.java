package dev.racecourse.benchmarks;

/** The text that every post has: about 600 characters of prose. */
final class Draft {
  private static final String BODY =
      "It is a nice long day for a race, and the going is good to firm. ".repeat(9).strip();

  private Draft() {}

  /** The text under this title, as JSON. */
  static String json(String title) {
    return "{\"title\":\"%s\",\"body\":\"%s\"}".formatted(title, BODY);
  }
}
