package dev.racecourse.benchmarks.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * When the load generator itself was late. A wake-up that comes late is part of the latency, though
 * the server has no part in it. It spoils a run if its 99th percentile is more than 1 ms, which a
 * quiet machine stays well below, and more than a quarter of the latency's.
 */
final class Doubt {
  private static final long TOLERATED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final int SHARE = 4;

  private Doubt() {}

  static boolean isDoubtful(Histogram wakeUps, Histogram latency) {
    var late = wakeUps.getValueAtPercentile(99);
    return late > TOLERATED_NANOS && late * SHARE > latency.getValueAtPercentile(99);
  }
}
