package dev.racecourse.blog.post;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps posts. Thread-safe: changes and reads of one post are linearizable. A {@linkplain #list
 * page} is a walk from newest to oldest, not a snapshot: it has every post that was there
 * throughout the walk, once, and no post that was deleted before it began.
 */
public interface PostStore {

  /** A store that lives as long as the process. */
  static PostStore inMemory(PostIds ids) {
    return new MemoryPostStore(ids);
  }

  /** Publishes a draft as version 1 of a new post. */
  Post create(String author, Draft draft, Instant now);

  /** The post as it is. */
  Optional<Post> find(PostId id);

  /** The posts asked for, newest first. */
  Page list(PageRequest request);

  /** Replaces the draft of an author's own post, if the post is at an expected version. */
  EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now);

  /** Removes an author's own post, if the post is at an expected version. */
  DeleteResult delete(PostId id, String author, Expected expected);
}
