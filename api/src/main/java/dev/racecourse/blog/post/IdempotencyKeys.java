package dev.racecourse.blog.post;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * Remembers which post each author's idempotency key created. Thread-safe: one lock is held from
 * the look at the key until its post is added, so a key creates one post. It is recorded first, and
 * forgotten if the post is refused or an Error prevents it: a post that is there has its key, and a
 * key without a post can be tried again.
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
   * The post that its author's key stands for, after adding it if the key is new.
   *
   * @param candidate version 1 of the post that a new key creates
   * @param add adds that post; runs under the lock, so it must be short
   */
  CreateResult createOnce(String key, Post candidate, Function<Post, CreateResult> add) {
    var author = candidate.author();
    var draft = candidate.draft();
    var now = candidate.createdAt();
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
        return create(owned, new Creation(author, content, candidate.id(), now), candidate, add);
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
      Fingerprint owned, Creation creation, Post candidate, Function<Post, CreateResult> add) {
    if (!quota.take(PostLimits.OVERHEAD)) {
      return new Refusal.Full();
    }
    var created = false;
    try {
      record(owned, creation);
      var result = add.apply(candidate);
      created = result instanceof CreateResult.Created;
      return result;
    } finally {
      if (created) {
        forgetSurplus(creation.author());
      } else {
        forget(owned, creation.author());
      }
    }
  }

  private void record(Fingerprint owned, Creation creation) {
    oldestFirstByAuthor.computeIfAbsent(creation.author(), author -> new ArrayDeque<>()).add(owned);
    oldestFirst.put(owned, creation);
  }

  private void forgetSurplus(String author) {
    var ofAuthor = requireNonNull(oldestFirstByAuthor.get(author));
    if (ofAuthor.size() > perAuthor) {
      forget(ofAuthor.element(), author);
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

  /** What a key creates. Holds nothing of the post that could keep its text in memory. */
  private record Creation(String author, Fingerprint content, PostId id, Instant createdAt) {}
}
