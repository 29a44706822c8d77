package dev.racecourse.blog.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Remembers which post each author's idempotency key created. Thread-safe: one lock is held from
 * the look at the key to the record of its post, so a key creates one post; and a creation that
 * throws or is refused leaves no record, so it can be tried again.
 *
 * <p>A key and its draft are kept as digests, for a day. The draft need not be kept, because the
 * request that repeats the key brings it. Memory is bounded twice. Of an author who has too many
 * keys the oldest goes. And each key takes its part of the store's quota, as a post does: when that
 * is used up a new key is refused. If the key of another author went instead, whoever has enough
 * accounts could break the promise made to everyone, and nobody would see it. A refusal is seen,
 * and breaks no promise.
 */
final class IdempotencyKeys {
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final int perAuthor;
  private final Quota quota;
  private final LinkedHashMap<Fingerprint, Creation> oldestFirst = new LinkedHashMap<>();
  private final Map<String, Queue<Fingerprint>> oldestFirstByAuthor = new HashMap<>();

  /**
   * Remembers nothing yet.
   *
   * @param quota what each key takes {@link PostLimits#OVERHEAD} of
   */
  IdempotencyKeys(int perAuthor, Quota quota) {
    this.perAuthor = perAuthor;
    this.quota = quota;
  }

  /**
   * The post that the key stands for, after creating it if the key is new.
   *
   * @param creation creates version 1 of a post; runs under the lock, so it must be short
   */
  CreateResult createOnce(
      String author, String key, Draft draft, Instant now, Supplier<CreateResult> creation) {
    var owned = Fingerprint.of(author, key);
    var content = Fingerprint.of(draft.title(), draft.body());
    synchronized (oldestFirst) {
      forgetExpired(now);
      var earlier = oldestFirst.get(owned);
      if (earlier != null && isExpired(earlier, now)) {
        // Times come from clocks that step back, so an expired key may stand behind a live one.
        forget(owned, author);
        earlier = null;
      }
      if (earlier == null) {
        return create(owned, content, author, creation);
      }
      return earlier.content().equals(content)
          ? new CreateResult.Created(Post.first(earlier.id(), author, draft, earlier.createdAt()))
          : new CreateResult.KeyReused();
    }
  }

  /** Gives back what keys have taken whose day is over. */
  void forgetExpired(Instant now) {
    synchronized (oldestFirst) {
      while (!oldestFirst.isEmpty()) {
        var oldest = oldestFirst.entrySet().iterator().next();
        if (!isExpired(oldest.getValue(), now)) {
          return;
        }
        forget(oldest.getKey(), oldest.getValue().author());
      }
    }
  }

  private CreateResult create(
      Fingerprint owned, Fingerprint content, String author, Supplier<CreateResult> creation) {
    if (!quota.take(PostLimits.OVERHEAD)) {
      return new Refusal.Full();
    }
    var recorded = false;
    try {
      var result = creation.get();
      if (result instanceof CreateResult.Created created) {
        record(owned, new Creation(author, content, created.post()));
        recorded = true;
      }
      return result;
    } finally {
      if (!recorded) {
        forget(owned, author);
      }
    }
  }

  private void record(Fingerprint owned, Creation creation) {
    var ofAuthor =
        oldestFirstByAuthor.computeIfAbsent(creation.author(), author -> new ArrayDeque<>());
    ofAuthor.add(owned);
    oldestFirst.put(owned, creation);
    if (ofAuthor.size() > perAuthor) {
      forget(ofAuthor.element(), creation.author());
    }
  }

  /** Gives back what the key has taken, and drops what is recorded of it, be it all or a part. */
  private void forget(Fingerprint owned, String author) {
    oldestFirst.remove(owned);
    var ofAuthor = oldestFirstByAuthor.get(author);
    if (ofAuthor != null) {
      ofAuthor.remove(owned);
      if (ofAuthor.isEmpty()) {
        oldestFirstByAuthor.remove(author);
      }
    }
    quota.giveBack(PostLimits.OVERHEAD);
  }

  private boolean isExpired(Creation creation, Instant now) {
    return !now.isBefore(creation.createdAt().plus(LIFETIME));
  }

  /** What a key created. Holds nothing of the post that could keep its text in memory. */
  private record Creation(String author, Fingerprint content, PostId id, Instant createdAt) {
    Creation(String author, Fingerprint content, Post post) {
      this(author, content, post.id(), post.createdAt());
    }
  }
}
