package dev.racecourse.blog.post;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The characters that a store may hold, and how many it does. Thread-safe: one counter, which
 * {@link #take} moves by compare-and-set and never past the limit. What a change under way has
 * taken counts, too, until the change gives it back because it failed.
 */
final class Quota {
  private final long limit;
  private final AtomicLong used = new AtomicLong();

  Quota(long limit) {
    this.limit = limit;
  }

  /** Takes so many characters; false if there are not as many left, and none are taken. */
  boolean take(long characters) {
    while (true) {
      var before = used.get();
      if (characters > limit - before) {
        return false;
      }
      if (used.compareAndSet(before, before + characters)) {
        return true;
      }
    }
  }

  /** Takes so many characters, past the limit if need be. */
  void force(long characters) {
    used.addAndGet(characters);
  }

  void giveBack(long characters) {
    used.addAndGet(-characters);
  }

  long used() {
    return used.get();
  }
}
