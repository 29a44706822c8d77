package dev.racecourse.blog.post;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Allocates post ids. Thread-safe: no two calls get the same id, and a call that starts after
 * another returned gets a greater one, even when the clock stands still or steps back.
 *
 * <p>Milliseconds and counter together are one 60-bit number that only grows, by a single atomic
 * step. This number alone makes an id unique, not the random bits (RFC 9562, section 6.2, method
 * 1). A full counter runs over into the next millisecond.
 */
public final class PostIds {
  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_MASK = (1L << 62) - 1;

  private final AtomicLong last = new AtomicLong();
  private final LongSupplier random;

  /**
   * Starts a new sequence.
   *
   * @param random 64 random bits a call, of which 62 are used; called from any thread
   */
  public PostIds(LongSupplier random) {
    this.random = random;
  }

  /** Makes all further ids greater than this one, which another process may have allocated. */
  void startAfter(PostId id) {
    var tick = id.high() >>> 16 << COUNTER_BITS | (id.high() & COUNTER_MASK);
    last.accumulateAndGet(tick, Math::max);
  }

  /** The next id. */
  PostId next(Instant now) {
    var earliest = now.toEpochMilli() << COUNTER_BITS;
    var tick = last.updateAndGet(previous -> Math.max(previous + 1, earliest));
    var millis = tick >>> COUNTER_BITS;
    var high = millis << 16 | VERSION_7 | (tick & COUNTER_MASK);
    return new PostId(high, VARIANT | (random.getAsLong() & RANDOM_MASK));
  }
}
