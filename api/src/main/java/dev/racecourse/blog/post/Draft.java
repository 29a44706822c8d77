package dev.racecourse.blog.post;

/**
 * What an author writes.
 *
 * @param title the headline
 * @param body the text, which may be empty
 */
public record Draft(String title, String body) {

  /** How long it is, in UTF-16 units. */
  int characters() {
    return title.length() + body.length();
  }
}
