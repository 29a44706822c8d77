package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;

/** How long a subject has to wait after its events, and how long these are remembered. */
sealed interface Cooldown permits BackOff, LeakyBucket {

  /** The same after one more event. */
  Cooldown oneMore(Instant now);

  /** The same, but begun no later than now: a clock that is set back must not lengthen the wait. */
  Cooldown begunBy(Instant now);

  /** What is left of the wait, never negative. */
  Duration left(Instant now);

  /** When the events no longer count. */
  Instant forgottenAt();

  /** Whether the events no longer count. */
  default boolean isForgotten(Instant now) {
    return !now.isBefore(forgottenAt());
  }

  /** How much the events are, as the {@link Rule} takes it. */
  long amount();

  /** When it was that much. */
  Instant since();

  /** What makes the cooldowns of one kind. */
  @FunctionalInterface
  interface Rule {
    /** A cooldown of that much at that time; of none if the amount is zero. */
    Cooldown of(long amount, Instant since);
  }
}
