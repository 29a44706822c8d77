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

  /** Whether the events no longer count. */
  boolean isForgotten(Instant now);
}
