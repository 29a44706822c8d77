package dev.racecourse.blog.post;

/** The result of a delete: {@link Deleted}, or a {@link Refusal} that changed nothing. */
public sealed interface DeleteResult permits DeleteResult.Deleted, Refusal {

  /**
   * This call, and no other, removed the post.
   *
   * @param last the post as it was
   */
  record Deleted(Post last) implements DeleteResult {}
}
