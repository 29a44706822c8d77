package dev.racecourse.stress.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Failures by username, every operation under one lock: the model that other throttles are held
 * against. Thread-safe by that lock. A planted throttle overrides an operation with one that does
 * without the lock; the map is concurrent so that the bug is the one that was planted, and not a
 * broken map.
 */
class LockedThrottle implements Throttle {
  private static final int FREE_FAILURES = 4;
  private static final int DOUBLINGS_TO_LONGEST = 9;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration MEMORY = Duration.ofHours(1);

  final ConcurrentMap<String, Failures> failures = new ConcurrentHashMap<>();

  @Override
  public synchronized Duration delay(String username, Instant now) {
    var found = failures.get(username);
    return found == null || !now.isBefore(found.end())
        ? Duration.ZERO
        : Duration.between(now, found.end());
  }

  @Override
  public synchronized void failed(String username, Instant now) {
    forgetOld(now);
    failures.merge(username, new Failures(1, now), Failures::and);
  }

  @Override
  public synchronized void succeeded(String username) {
    failures.remove(username);
  }

  /** Forgets those who are not to wait, and have not been for an hour. */
  final void forgetOld(Instant now) {
    for (var entry : failures.entrySet()) {
      if (entry.getValue().isOld(now)) {
        failures.remove(entry.getKey());
      }
    }
  }

  /**
   * The failures of an account in a row.
   *
   * @param count how many
   * @param last the time of the last one
   */
  record Failures(int count, Instant last) {
    Failures and(Failures later) {
      return new Failures(count + later.count, later.last);
    }

    boolean isOld(Instant now) {
      return !now.isBefore(end().plus(MEMORY));
    }

    Instant end() {
      return last.plus(delay());
    }

    private Duration delay() {
      if (count <= FREE_FAILURES) {
        return Duration.ZERO;
      }
      var doublings = count - FREE_FAILURES - 1;
      return doublings < DOUBLINGS_TO_LONGEST ? Duration.ofSeconds(1L << doublings) : LONGEST;
    }
  }
}
