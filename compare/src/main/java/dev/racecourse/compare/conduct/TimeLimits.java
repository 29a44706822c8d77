package dev.racecourse.compare.conduct;

import java.time.Duration;

/**
 * How long the conductor waits for a side.
 *
 * @param startUp until it asks for its first turn; and for the first turn and the end of the
 *     process, which set the benchmark's state up and tear it down
 * @param turn until it gives any other turn back, or asks for the next
 */
public record TimeLimits(Duration startUp, Duration turn) {

  /** Enough for any benchmark that works. */
  public static final TimeLimits USUAL =
      new TimeLimits(Duration.ofSeconds(60), Duration.ofSeconds(30));
}
