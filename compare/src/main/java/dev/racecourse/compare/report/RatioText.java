package dev.racecourse.compare.report;

import java.util.Locale;

/** A ratio of speeds in words, in five characters. */
final class RatioText {

  private static final int FAR_FROM_ONE = 1000;

  private RatioText() {}

  static String of(double ratio) {
    if (ratio >= FAR_FROM_ONE) {
      return ">" + (FAR_FROM_ONE - 1);
    }
    var format = ratio < 9.9995 ? "%.3f" : ratio < 99.995 ? "%.2f" : "%.1f";
    return String.format(Locale.ROOT, format, ratio);
  }

  static String interval(double low, double high) {
    return of(low) + " .. " + of(high);
  }
}
