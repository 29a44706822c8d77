package dev.racecourse.blog.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps cooldowns as long as the process lives. Thread-safe: one lock guards one map. */
final class MemoryCooldowns implements Cooldowns {
  private final int capacity;
  private final Cooldown.Rule rule;

  /** Ordered by the last event, the oldest first. */
  private final Map<String, Cooldown> cooldowns = new LinkedHashMap<>();

  /**
   * Starts empty.
   *
   * @param capacity the most subjects, at least 1
   */
  MemoryCooldowns(int capacity, Cooldown.Rule rule) {
    this.capacity = capacity;
    this.rule = rule;
  }

  @Override
  public synchronized Duration delay(String subject, Instant now) {
    var cooldown =
        cooldowns.computeIfPresent(
            subject, (s, found) -> found.isForgotten(now) ? null : found.begunBy(now));
    return cooldown == null ? Duration.ZERO : cooldown.left(now);
  }

  @Override
  public synchronized void add(String subject, Instant now) {
    var found = cooldowns.remove(subject);
    makeRoom(now);
    var before = found == null || found.isForgotten(now) ? rule.of(0, now) : found;
    cooldowns.put(subject, before.oneMore(now));
  }

  @Override
  public synchronized void forget(String subject) {
    cooldowns.remove(subject);
  }

  @Override
  public synchronized int size() {
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
