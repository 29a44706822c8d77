package dev.racecourse.blog.post;

/** The result of a create: {@link Created}, {@link KeyReused}, or {@link Refusal.Full}. */
public sealed interface CreateResult
    permits CreateResult.Created, CreateResult.KeyReused, Refusal.Full {

  /**
   * The post was created, by this call or by an earlier one with the same key and draft.
   *
   * @param post the post as first created, though it may have been edited or deleted since
   */
  record Created(Post post) implements CreateResult {}

  /** The author's key stands for another draft. Nothing has changed. */
  record KeyReused() implements CreateResult {}
}
