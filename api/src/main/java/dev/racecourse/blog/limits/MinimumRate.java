package dev.racecourse.blog.limits;

import java.time.Duration;

/**
 * The least speed at which a client has to send or to take bytes.
 *
 * @param grace the time that is allowed for any number of bytes
 * @param bytesPerSecond the least average, over the time since the first byte
 * @param atMost the longest time that is allowed
 */
public record MinimumRate(Duration grace, long bytesPerSecond, Duration atMost) {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** The nanoseconds that so many bytes may take. */
  long nanosFor(long bytes) {
    var steady = bytes * NANOS_PER_SECOND / bytesPerSecond;
    return Math.min(Math.max(steady, grace.toNanos()), atMost.toNanos());
  }
}
