package dev.racecourse.blog.post;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/**
 * Remembers which post each author's idempotency key created. Thread-safe: one lock is held from
 * the look at the key to the record of its post, so a key creates one post; and a creation that
 * throws leaves no record, so it can be tried again.
 *
 * <p>Memory is bounded: a key and its draft are kept as digests, some 250 bytes in all, for a
 * lifetime, and the oldest key goes when there are too many. The draft need not be kept, because
 * the request that repeats the key brings it.
 */
final class IdempotencyKeys {
  static final int CAPACITY = 100_000;
  static final Duration LIFETIME = Duration.ofHours(24);

  private final int capacity;
  private final Duration lifetime;
  private final LinkedHashMap<Fingerprint, Creation> oldestFirst = new LinkedHashMap<>();

  IdempotencyKeys(int capacity, Duration lifetime) {
    this.capacity = capacity;
    this.lifetime = lifetime;
  }

  /**
   * The post that the key stands for, after creating it if the key is new.
   *
   * @param creation creates version 1 of a post; runs under the lock, so it must be short
   */
  CreateResult createOnce(
      String author, String key, Draft draft, Instant now, Supplier<Post> creation) {
    var owned = Fingerprint.of(author, key);
    var content = Fingerprint.of(draft.title(), draft.body());
    synchronized (oldestFirst) {
      var earlier = oldestFirst.get(owned);
      if (earlier == null || !isKept(earlier, now)) {
        return new CreateResult.Created(create(owned, content, now, creation));
      }
      return earlier.content().equals(content)
          ? new CreateResult.Created(Post.first(earlier.id(), author, draft, earlier.createdAt()))
          : new CreateResult.KeyReused();
    }
  }

  private Post create(
      Fingerprint owned, Fingerprint content, Instant now, Supplier<Post> creation) {
    var post = creation.get();
    oldestFirst.remove(owned);
    makeRoom(now);
    oldestFirst.put(owned, new Creation(content, post.id(), post.createdAt()));
    return post;
  }

  private void makeRoom(Instant now) {
    var creations = oldestFirst.values().iterator();
    while (creations.hasNext()) {
      var oldest = creations.next();
      if (isKept(oldest, now) && oldestFirst.size() < capacity) {
        return;
      }
      creations.remove();
    }
  }

  private boolean isKept(Creation creation, Instant now) {
    return now.isBefore(creation.createdAt().plus(lifetime));
  }

  private record Creation(Fingerprint content, PostId id, Instant createdAt) {}
}
