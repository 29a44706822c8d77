package dev.racecourse.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers for people: enough digits, and a dash where there is none. */
final class Figures {
  static final String NONE = "-";

  private Figures() {}

  /** A score with its thousands apart, and as many decimals as a small one needs. */
  static String score(double score) {
    return format(score >= 100 || score == 0 ? "%,.0f" : score >= 1 ? "%.2f" : "%.4f", score);
  }

  static String ratio(OptionalDouble ratio) {
    return format("%.2f", ratio.orElse(Double.NaN));
  }

  static String percent(double part) {
    return format("%.1f %%", 100 * part);
  }

  static String format(String format, double number) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, format, number) : NONE;
  }
}
