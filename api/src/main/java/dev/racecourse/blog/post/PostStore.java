package dev.racecourse.blog.post;

import dev.racecourse.blog.database.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Keeps posts. Thread-safe: changes and reads of one post are linearizable, and so is a {@linkplain
 * #createOnce create} with a key. A {@linkplain #list page} is a walk from newest to oldest, not a
 * snapshot: it has every post that was there throughout the walk, once, and no post that was
 * deleted before it began.
 *
 * <p>A store may have a limit of what it holds, such as {@link PostLimits}. At the limit it refuses
 * what would add to it, with {@link Refusal.Full}; all else goes on. What a change under way adds
 * counts already, so another may be refused that would fit once the first has failed.
 */
public interface PostStore {

  /** A store that lives as long as the process, with {@link PostLimits#DEFAULT}. */
  static PostStore inMemory(PostIds ids) {
    return inMemory(ids, PostLimits.DEFAULT);
  }

  /** A store that lives as long as the process, and keeps to the limits. */
  static PostStore inMemory(PostIds ids, PostLimits limits) {
    return new MemoryPostStore(ids, limits, new ConcurrentSkipListMap<>());
  }

  /**
   * A store that lasts as long as the database, and has no other limit than its disk.
   *
   * @param limits of which the characters do not count
   */
  static PostStore in(Database database, PostIds ids, PostLimits limits) {
    return new SqlPostStore(database, ids, limits);
  }

  /** Publishes a draft as version 1 of a new post, even if the store is full. */
  Post create(String author, Draft draft, Instant now);

  /** Publishes a draft as version 1 of a new post, unless the store is full. */
  default CreateResult createIfRoom(String author, Draft draft, Instant now) {
    return new CreateResult.Created(create(author, draft, now));
  }

  /**
   * Publishes a draft once, unless the store is full: for 24 hours the same key of the same author
   * with the same draft returns the post as first created, and creates nothing. That holds for each
   * author's last 1000 keys, by default. A key counts in the limit of the store, so no author's
   * keys push out another's: when there is no room left, a new key is refused.
   *
   * @param key chosen by the author; other authors' keys are other keys
   */
  CreateResult createOnce(String author, String key, Draft draft, Instant now);

  /** The post as it is. */
  Optional<Post> find(PostId id);

  /** The posts asked for, newest first. */
  Page list(PageRequest request);

  /**
   * Replaces the draft of an author's own post, if the post is at an expected version and the store
   * has room for the growth of the post.
   */
  EditResult edit(PostId id, String author, Expected expected, Draft draft, Instant now);

  /** Removes an author's own post, if the post is at an expected version. */
  DeleteResult delete(PostId id, String author, Expected expected);

  /** How many posts there are, which may cost a walk over all of them: for a gauge. */
  int count();

  /**
   * How many characters the store holds, as {@link PostLimits} counts them: for a gauge. 0 of a
   * store that has no limit and does not count.
   */
  default long characters() {
    return 0;
  }
}
