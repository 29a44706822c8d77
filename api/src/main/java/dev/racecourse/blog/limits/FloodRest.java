package dev.racecourse.blog.limits;

import java.util.concurrent.TimeUnit;

/**
 * How long a thread that hashes has to rest, so that a flood of hashes leaves most of the machine
 * to all other requests. There is a flood when tasks have been waiting for a second without a
 * break. Then a thread rests after each task as long as the task took. Without a flood there is no
 * rest, as it would only delay logins. Nor is there a rest after a task below a millisecond: such a
 * task takes no more time than any other request, and falling asleep would cost more than the rest.
 * Thread-safe: its state is one time, and each thread that sees no task waiting sets it to the
 * present.
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

  /** Tells that no task waits. */
  void noneWaits(long now) {
    noneWaitedAt = now;
  }

  /** The nanoseconds to rest after a task of so many nanoseconds, while others wait. */
  long restAfter(long worked, long now) {
    return worked >= SHORT_NANOS && now - noneWaitedAt > FLOOD_NANOS ? worked : 0;
  }
}
