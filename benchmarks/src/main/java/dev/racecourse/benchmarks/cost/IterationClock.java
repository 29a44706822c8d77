package dev.racecourse.benchmarks.cost;

import java.util.Optional;

/**
 * When the costs of the running iteration began to count. Static, as JMH gives profilers and
 * benchmark states nothing in common. Thread-safe: one volatile reference to an immutable value.
 */
public final class IterationClock {
  private static volatile Optional<Snapshot> start = Optional.empty();

  private IterationClock() {}

  static void begin() {
    start = Optional.of(Snapshot.take());
  }

  /** Leaves out what came before, such as an iteration's set-up; free when nobody counts. */
  public static void restart() {
    if (start.isPresent()) {
      begin();
    }
  }

  static Snapshot start() {
    return start.orElseThrow();
  }
}
