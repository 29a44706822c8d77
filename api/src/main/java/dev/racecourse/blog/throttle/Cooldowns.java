package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;

/**
 * The cooldown of each subject that has events which still count. Thread-safe: each call is one
 * atomic step. Bounded: when it is full, the subject with the oldest last event is dropped.
 */
interface Cooldowns {

  /** What is left of the subject's wait; zero if it has none. */
  Duration delay(String subject, Instant now);

  /** Counts one more event, and drops subjects with events that no longer count. */
  void add(String subject, Instant now);

  void forget(String subject);

  /** How many subjects there are. */
  int size();
}
