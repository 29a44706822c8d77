package dev.racecourse.benchmarks.load;

import java.time.Duration;

/** What the 99th percentile of latency may be at most. */
record Limit(Duration p99) {

  /** Whether it is held; a request without a latency may have any, so then no limit is. */
  boolean isHeldBy(Outcome outcome) {
    return outcome.isComplete() && p99(outcome) <= p99.toNanos();
  }

  /** What the report says about it. */
  String verdict(Outcome outcome) {
    var limit = "limit of " + Millis.of(p99.toNanos()) + " ms for p99 of latency: ";
    if (isHeldBy(outcome)) {
      return limit + "held";
    }
    return outcome.isComplete()
        ? limit + "not held: p99 was " + Millis.of(p99(outcome)) + " ms"
        : limit
            + "not held: %,d requests have no latency".formatted(outcome.counts().withoutLatency());
  }

  private static long p99(Outcome outcome) {
    return outcome.latency().getValueAtPercentile(99);
  }
}
