package dev.racecourse.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The percentiles that are reported, in milliseconds. */
final class Percentiles {
  static final double MAX = 100;
  static final List<Double> ALL = List.of(50.0, 90.0, 99.0, 99.9, 99.99, MAX);
  static final double MILLI_NANOS = 1e6;

  private Percentiles() {}

  /** Such as p99.9 or max. */
  static String name(double percentile) {
    return percentile == MAX ? "max" : ("p" + percentile).replaceFirst("\\.0$", "");
  }

  /** All of them, by name; nothing if nothing was recorded. */
  static Map<String, Double> millis(Histogram histogram) {
    var millis = new LinkedHashMap<String, Double>();
    if (histogram.getTotalCount() > 0) {
      ALL.forEach(p -> millis.put(name(p), histogram.getValueAtPercentile(p) / MILLI_NANOS));
    }
    return millis;
  }

  /** One of them for people, in at most nine characters; a dash if nothing was recorded. */
  static String text(Histogram histogram, double percentile) {
    return histogram.getTotalCount() == 0 ? "-" : text(histogram.getValueAtPercentile(percentile));
  }

  /** Milliseconds for people, in at most nine characters. */
  static String text(long nanos) {
    var millis = nanos / MILLI_NANOS;
    var digits = millis < 1_000 ? 3 : millis < 100_000 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + digits + "f", millis);
  }
}
