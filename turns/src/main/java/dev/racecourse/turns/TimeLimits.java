package dev.racecourse.turns;

import java.time.Duration;

/**
 * How long the conductor waits for a fork.
 *
 * @param startUp until it asks for its first turn; for a turn that sets a benchmark up or tears it
 *     down; and for the end of the process
 * @param turn until it gives any other turn back, or asks for the next, unless turns take long
 */
public record TimeLimits(Duration startUp, Duration turn) {

  /**
   * Enough for any benchmark that works: JMH itself gives an iteration up after 10 minutes, and
   * says more about it. A fork that is dead is noticed at once, whatever the limits.
   */
  public static final TimeLimits USUAL =
      new TimeLimits(Duration.ofMinutes(11), Duration.ofSeconds(30));

  private static final int SLOWEST = 10;

  /**
   * The limit of a turn that need not take long: an iteration takes as long as one operation,
   * however short it is meant to be.
   *
   * @param longestNanos the longest turn so far
   */
  Duration turn(long longestNanos) {
    var nanos = Math.min(SLOWEST * longestNanos, startUp.toNanos());
    return Duration.ofNanos(Math.max(nanos, turn.toNanos()));
  }
}
