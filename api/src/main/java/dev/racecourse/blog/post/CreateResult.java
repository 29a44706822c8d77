package dev.racecourse.blog.post;

/** What became of a create with an idempotency key: {@link Created}, or {@link KeyReused}. */
public sealed interface CreateResult {

  /**
   * The post was created, by this call or by an earlier one with the same key and draft.
   *
   * @param post the post as first created, though it may have been edited or deleted since
   */
  record Created(Post post) implements CreateResult {}

  /** The author's key stands for another draft. Nothing has changed. */
  record KeyReused() implements CreateResult {}
}
