package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The cooldown of each subject that has events which still count. Thread-safe: one lock guards one
 * map. Bounded: when the map is full, the subject with the oldest last event is dropped.
 */
final class Cooldowns<K> {
  private final int capacity;
  private final Function<Instant, Cooldown> first;

  /** Ordered by the last event, the oldest first. */
  private final Map<K, Cooldown> cooldowns = new LinkedHashMap<>();

  /**
   * Starts empty.
   *
   * @param capacity the most subjects, at least 1
   * @param first the cooldown of a subject's first event
   */
  Cooldowns(int capacity, Function<Instant, Cooldown> first) {
    this.capacity = capacity;
    this.first = first;
  }

  /** What is left of the subject's wait; zero if it has none. */
  synchronized Duration delay(K subject, Instant now) {
    var cooldown =
        cooldowns.computeIfPresent(
            subject, (s, found) -> found.isForgotten(now) ? null : found.begunBy(now));
    return cooldown == null ? Duration.ZERO : cooldown.left(now);
  }

  /** Counts one more event, and drops subjects with events that no longer count. */
  synchronized void add(K subject, Instant now) {
    var found = cooldowns.remove(subject);
    makeRoom(now);
    cooldowns.put(
        subject, found == null || found.isForgotten(now) ? first.apply(now) : found.oneMore(now));
  }

  synchronized void forget(K subject) {
    cooldowns.remove(subject);
  }

  synchronized int size() {
    return cooldowns.size();
  }

  private void makeRoom(Instant now) {
    var longestAgo = cooldowns.values().iterator();
    while (longestAgo.hasNext()
        && (longestAgo.next().isForgotten(now) || cooldowns.size() >= capacity)) {
      longestAgo.remove();
    }
  }
}
