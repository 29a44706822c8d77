package dev.racecourse.blog.post;

/** What became of a delete: {@link Deleted}, or a {@link Refusal} that changed nothing. */
public sealed interface DeleteResult permits DeleteResult.Deleted, Refusal {

  /**
   * The post is gone, by this call and no other.
   *
   * @param last the post as it was
   */
  record Deleted(Post last) implements DeleteResult {}
}
