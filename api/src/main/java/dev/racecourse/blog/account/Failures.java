package dev.racecourse.blog.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The subjects that failed lately, each with its back-off. Thread-safe: one lock guards one map,
 * and is held for one look or one change. Bounded: when full, the least recently failed is dropped.
 */
final class Failures<K> {
  private final int capacity;

  /** The least recently failed comes first. */
  private final Map<K, BackOff> backOffs = new LinkedHashMap<>();

  /**
   * Remembers nobody yet.
   *
   * @param capacity how many subjects at most, at least 1
   */
  Failures(int capacity) {
    this.capacity = capacity;
  }

  /** What is left of the subject's back-off; zero if it has none. */
  synchronized Duration delay(K subject, Instant now) {
    var backOff =
        backOffs.computeIfPresent(
            subject, (s, found) -> found.isForgotten(now) ? null : found.begunBy(now));
    return backOff == null ? Duration.ZERO : backOff.left(now);
  }

  /** Counts one more failure, and forgets whom it is time to forget. */
  synchronized void add(K subject, Instant now) {
    var found = backOffs.remove(subject);
    makeRoom(now);
    backOffs.put(
        subject,
        found == null || found.isForgotten(now) ? BackOff.first(now) : found.failedAgain(now));
  }

  synchronized void forget(K subject) {
    backOffs.remove(subject);
  }

  synchronized int size() {
    return backOffs.size();
  }

  private void makeRoom(Instant now) {
    var leastRecent = backOffs.values().iterator();
    while (leastRecent.hasNext()
        && (leastRecent.next().isForgotten(now) || backOffs.size() >= capacity)) {
      leastRecent.remove();
    }
  }
}
