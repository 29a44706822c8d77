package dev.racecourse.blog.post;

/** The result of an edit: {@link Edited}, or a {@link Refusal} that changed nothing. */
public sealed interface EditResult permits EditResult.Edited, Refusal {

  /**
   * The edit took effect.
   *
   * @param post the post as this edit left it
   */
  record Edited(Post post) implements EditResult {}
}
