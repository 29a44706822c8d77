package dev.racecourse.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The percentiles that are reported. */
final class Percentiles {
  static final double MAX = 100;

  static final List<Double> ALL = List.of(50.0, 90.0, 99.0, 99.9, 99.99, MAX);

  private Percentiles() {}

  /** Such as p99.9 or max. */
  static String name(double percentile) {
    return percentile == MAX ? "max" : ("p" + percentile).replaceFirst("\\.0$", "");
  }

  /** All in milliseconds, by name; nothing if nothing was recorded. */
  static Map<String, Double> millis(Histogram histogram) {
    var millis = new LinkedHashMap<String, Double>();
    if (histogram.getTotalCount() > 0) {
      ALL.forEach(p -> millis.put(name(p), histogram.getValueAtPercentile(p) / Millis.NANOS));
    }
    return millis;
  }
}
