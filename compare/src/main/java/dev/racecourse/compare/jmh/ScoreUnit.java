package dev.racecourse.compare.jmh;

import java.util.Map;
import java.util.regex.Pattern;

/** JMH's unit of a score, such as {@code ops/s} or {@code us/op}. */
record ScoreUnit(String text) {

  private static final Pattern RATE = Pattern.compile("ops/(\\w+)");
  private static final Pattern TIME = Pattern.compile("(\\w+)/op");

  /** What JMH calls a unit of time (TimeValue), in seconds. */
  private static final Map<String, Double> SECONDS =
      Map.of(
          "ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "hr", 3600.0, "day", 86_400.0);

  /** What a score is multiplied by to be in ops/s or s/op; NaN if this is the unit of no speed. */
  double scale() {
    var rate = RATE.matcher(text);
    if (rate.matches()) {
      return 1 / SECONDS.getOrDefault(rate.group(1), Double.NaN);
    }
    var time = TIME.matcher(text);
    return time.matches() ? SECONDS.getOrDefault(time.group(1), Double.NaN) : Double.NaN;
  }
}
