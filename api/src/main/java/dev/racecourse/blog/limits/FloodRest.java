package dev.racecourse.blog.limits;

import java.util.concurrent.TimeUnit;

/**
 * How long a thread that hashes rests, so that a flood of hashes leaves most of the machine to all
 * other requests: as long as it worked, once there has been someone waiting for a second on end.
 * Before that it is no flood, and a rest would only make those wait longer who log in. A task below
 * a millisecond takes no more from others than any other request does, and its rest would be
 * shorter than what it costs to fall asleep. Thread-safe: its state is one moment, and each thread
 * that sees none waiting writes the present one.
 */
final class FloodRest {
  private static final long FLOOD_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private volatile long noneWaitedAt;

  /**
   * There is no flood at the start.
   *
   * @param now the time in nanoseconds, from any origin
   */
  FloodRest(long now) {
    noneWaitedAt = now;
  }

  /** Nobody waits for a hash. */
  void noneWaits(long now) {
    noneWaitedAt = now;
  }

  /** The nanoseconds to rest, while others wait, after a task of so many nanoseconds. */
  long restAfter(long worked, long now) {
    return worked >= SHORT_NANOS && now - noneWaitedAt > FLOOD_NANOS ? worked : 0;
  }
}
