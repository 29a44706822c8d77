package dev.racecourse.benchmarks.cost;

import java.util.Optional;

/**
 * From when to when the costs of an iteration count. JMH's profilers hear of an iteration's end
 * only after its last tear-down, when a server may be gone, and of its begin before the set-up, so
 * the benchmarks say themselves. Where they do not say when it begins, the first iteration of a
 * fork holds the set-up of all; it is one of warm-up, unless there is none. Static, as JMH gives
 * profilers and benchmarks nothing in common; free when nobody counts. Thread-safe: all methods are
 * synchronized, and the snapshots are immutable.
 */
public final class IterationClock {
  private static Optional<Snapshot> start = Optional.empty();
  private static Optional<Snapshot> end = Optional.empty();

  private IterationClock() {}

  static synchronized void begin() {
    start = Optional.of(Snapshot.atStart());
    end = Optional.empty();
  }

  /**
   * Leaves out what came before. For when all threads stand still: what they have done by then
   * counts as operations without a cost.
   */
  public static synchronized void restart() {
    if (start.isPresent() && end.isEmpty()) {
      begin();
    }
  }

  /** Leaves out what comes after; the first call counts. */
  public static synchronized void stop() {
    if (start.isPresent() && end.isEmpty()) {
      end = Optional.of(Snapshot.atEnd());
    }
  }

  static synchronized Snapshot start() {
    return start.orElseThrow();
  }

  static synchronized Snapshot end() {
    return end.orElseGet(Snapshot::atEnd);
  }
}
