package dev.racecourse.blog.post;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps posts. Thread-safe: changes and reads of one post are linearizable, and so is a {@linkplain
 * #createOnce create} with a key. A {@linkplain #list page} is a walk from newest to oldest, not a
 * snapshot: it has every post that was there throughout the walk, once, and no post that was
 * deleted before it began.
 */
public interface PostStore {

  /** A store that lives as long as the process. */
  static PostStore inMemory(PostIds ids) {
    return new MemoryPostStore(
        ids, new IdempotencyKeys(IdempotencyKeys.CAPACITY, IdempotencyKeys.LIFETIME));
  }

  /** Publishes a draft as version 1 of a new post. */
  Post create(String author, Draft draft, Instant now);

  /**
   * Publishes a draft once: for 24 hours the same author's same key with the same draft answers the
   * post as first created, and creates nothing. The store keeps the last 100 000 keys.
   *
   * @param key chosen by the author; other authors' keys are other keys
   */
  CreateResult createOnce(String author, String key, Draft draft, Instant now);

  /** The post as it is. */
  Optional<Post> find(PostId id);

  /** The posts asked for, newest first. */
  Page list(PageRequest request);

  /** Replaces the draft of an author's own post, if the post is at an expected version. */
  EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now);

  /** Removes an author's own post, if the post is at an expected version. */
  DeleteResult delete(PostId id, String author, Expected expected);

  /** How many posts there are, which may cost a walk over all of them: for a gauge. */
  int count();
}
