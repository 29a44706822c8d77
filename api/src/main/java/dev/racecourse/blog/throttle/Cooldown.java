package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;

/** What a subject's past events cost it: a wait, and how long they are remembered. */
sealed interface Cooldown permits BackOff, LeakyBucket {

  /** The same after one more event. */
  Cooldown oneMore(Instant now);

  /** Begins no later than now: a clock that is set back would otherwise make the wait longer. */
  Cooldown begunBy(Instant now);

  /** What is left of the wait, never negative. */
  Duration left(Instant now);

  /** Whether the past costs nothing any more. */
  boolean isForgotten(Instant now);
}
