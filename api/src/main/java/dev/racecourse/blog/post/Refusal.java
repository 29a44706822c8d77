package dev.racecourse.blog.post;

import java.util.Optional;

/** Why a change of the posts was refused. Nothing has changed. */
public sealed interface Refusal extends EditResult, DeleteResult {

  /** Why this user may not change this post if it has to be at an expected version. */
  static Optional<Refusal> of(Post current, String user, Expected expected) {
    if (!current.author().equals(user)) {
      return Optional.of(new NotAuthor());
    }
    return expected.accepts(current.version())
        ? Optional.empty()
        : Optional.of(new Stale(current.version()));
  }

  /** There is no such post. */
  record Absent() implements Refusal {}

  /** The post is someone else's. */
  record NotAuthor() implements Refusal {}

  /**
   * The post is not at a version that was expected.
   *
   * @param current the version it is at
   */
  record Stale(long current) implements Refusal {}

  /** The store has no room for what would be added: for a create, or for an edit that lengthens. */
  record Full() implements Refusal, CreateResult {}
}
