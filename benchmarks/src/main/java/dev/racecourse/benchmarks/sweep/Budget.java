package dev.racecourse.benchmarks.sweep;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long a sweep may take, from when this was made. */
final class Budget {

  private final Optional<Duration> all;
  private final LongSupplier nanos;
  private final long start;

  /**
   * Begins.
   *
   * @param all empty if it may take as long as it takes
   */
  Budget(Optional<Duration> all) {
    this(all, System::nanoTime);
  }

  Budget(Optional<Duration> all, LongSupplier nanos) {
    this.all = all;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  Duration spent() {
    return Duration.ofNanos(nanos.getAsLong() - start);
  }

  /** What is left; empty if there is no limit. */
  Optional<Duration> left() {
    return all.map(limit -> limit.minus(spent()));
  }

  /** Whether there is time for something that takes so long. */
  boolean holds(Duration duration) {
    return left().map(rest -> duration.compareTo(rest) <= 0).orElse(true);
  }
}
