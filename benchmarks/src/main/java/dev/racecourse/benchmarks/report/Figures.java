package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.ForkInterval;
import dev.racecourse.benchmarks.scaling.RatioInterval;
import java.util.Locale;
import java.util.Optional;

/** Numbers for people: enough digits, and a dash where there is none. */
final class Figures {
  static final String NONE = "-";

  private Figures() {}

  /** A score with its thousands apart, and as many decimals as a small one needs. */
  static String score(double score) {
    return format(score >= 100 || score == 0 ? "%,.0f" : score >= 1 ? "%.2f" : "%.4f", score);
  }

  /** Microseconds or the like, of which a tenth of a percent says nothing. */
  static String cost(double cost) {
    return format(
        cost >= 100 ? "%,.0f" : cost >= 10 ? "%.1f" : cost >= 0.1 ? "%.2f" : "%.4f", cost);
  }

  static String ratio(Optional<RatioInterval> ratio) {
    return format("%.2f", ratio.map(RatioInterval::ratio).orElse(Double.NaN));
  }

  /** With half of its interval, as in {@code 1.52+-3%}; {@code +-?} if that is 100 % or more. */
  static String uncertain(Optional<RatioInterval> ratio) {
    return ratio(ratio)
        + ratio
            .map(RatioInterval::relativeHalfWidth)
            .filter(Double::isFinite)
            .map(half -> half < 1 ? format("+-%.0f%%", 100 * half) : "+-?")
            .orElse("");
  }

  static String interval(Optional<RatioInterval> ratio) {
    return ratio
        .flatMap(RatioInterval::interval)
        .map(bounds -> end(bounds.low()) + ".." + end(bounds.high()))
        .orElse(NONE);
  }

  private static String end(double ratio) {
    return format(ratio < 10 ? "%.2f" : "%.0f", ratio);
  }

  /** Half of an interval as a part of its mean. */
  static String uncertainty(Optional<ForkInterval> interval) {
    return interval
        .flatMap(
            known ->
                known.relativeHalfWidth().isPresent()
                    ? Optional.of(known.relativeHalfWidth().getAsDouble())
                    : Optional.<Double>empty())
        .map(Figures::percent)
        .orElse(NONE);
  }

  static String percent(double part) {
    return format(part < 0.1 ? "%.1f %%" : "%.0f %%", 100 * part);
  }

  static String format(String format, double number) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, format, number) : NONE;
  }
}
