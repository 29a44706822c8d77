package dev.racecourse.benchmarks.load;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, each time it happened. Thread-safe for those who record: the recorder is
 * wait-free. One thread reads. The histograms grow with the values, so none is clamped or lost.
 */
final class Timing {
  private static final int SIGNIFICANT_DIGITS = 3;

  private final Recorder recorder = new Recorder(SIGNIFICANT_DIGITS);
  private final Histogram total = new Histogram(SIGNIFICANT_DIGITS);
  private @Nullable Histogram latest;

  void record(long nanos) {
    recorder.recordValue(nanos);
  }

  /** What was recorded since the last call, valid until the next. */
  Histogram latest() {
    var interval = recorder.getIntervalHistogram(latest);
    total.add(interval);
    latest = interval;
    return interval;
  }

  /** All that was recorded. */
  Histogram total() {
    latest();
    return total;
  }
}
