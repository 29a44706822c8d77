package dev.racecourse.blog.limits;

import java.time.Duration;

/**
 * The least speed at which a client has to send or to take bytes.
 *
 * @param grace how long any number of bytes may take
 * @param bytesPerSecond the least average, over the time since the first byte
 * @param atMost how long no number of bytes may take
 */
public record MinimumRate(Duration grace, long bytesPerSecond, Duration atMost) {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** The nanoseconds in which so many bytes have to be through. */
  long nanosFor(long bytes) {
    var steady = bytes * NANOS_PER_SECOND / bytesPerSecond;
    return Math.min(Math.max(steady, grace.toNanos()), atMost.toNanos());
  }
}
