package dev.racecourse.blog.route;

import java.time.Duration;

/** A 429 for a client that has tried something too often: it has to wait. */
public final class Throttled extends Refused {
  private static final long serialVersionUID = 1L;

  /**
   * Refuses a client that has to wait.
   *
   * @param tries what it tried, in the plural
   */
  static void unlessZero(Duration delay, String tries) {
    if (!delay.isZero()) {
      throw new Throttled(tries, delay);
    }
  }

  private Throttled(String tries, Duration delay) {
    super(
        429,
        "too many " + tries + "; wait before the next try",
        new Header("Retry-After", Long.toString(seconds(delay))));
  }

  private static long seconds(Duration delay) {
    return delay.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
