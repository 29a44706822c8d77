package dev.racecourse.blog.post;

import java.time.Instant;

/**
 * A published draft at one of its versions.
 *
 * @param version 1 when created, one more with each edit
 */
public record Post(
    PostId id, String author, Draft draft, Instant createdAt, Instant updatedAt, long version) {

  /** A draft just published. */
  static Post first(PostId id, String author, Draft draft, Instant now) {
    return new Post(id, author, draft, now, now, 1);
  }

  /** This post after an edit. */
  Post edited(Draft next, Instant now) {
    return new Post(id, author, next, createdAt, now, version + 1);
  }

  /** What it counts for in the limit of a store. */
  long characters() {
    return draft.characters() + PostLimits.OVERHEAD;
  }
}
