package dev.racecourse.benchmarks.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Milliseconds for people, in at most nine characters. */
final class Millis {
  static final double NANOS = 1e6;

  private Millis() {}

  static String of(long nanos) {
    var millis = nanos / NANOS;
    var digits = millis < 1_000 ? 3 : millis < 100_000 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + digits + "f", millis);
  }

  /** A percentile, or a dash if nothing was recorded. */
  static String of(Histogram histogram, double percentile) {
    return histogram.getTotalCount() == 0 ? "-" : of(histogram.getValueAtPercentile(percentile));
  }
}
