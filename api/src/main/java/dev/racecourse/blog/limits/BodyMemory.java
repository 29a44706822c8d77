package dev.racecourse.blog.limits;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that the bodies of all requests under way may take together. Thread-safe: one counter,
 * which is never above the limit for longer than a call.
 */
final class BodyMemory {
  private final long limitBytes;
  private final AtomicLong takenBytes = new AtomicLong();

  BodyMemory(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /** Takes so many bytes; false if there are not as many left, and none are taken. */
  boolean take(long bytes) {
    if (takenBytes.addAndGet(bytes) <= limitBytes) {
      return true;
    }
    takenBytes.addAndGet(-bytes);
    return false;
  }

  void giveBack(long bytes) {
    takenBytes.addAndGet(-bytes);
  }
}
