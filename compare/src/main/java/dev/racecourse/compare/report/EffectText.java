package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.Worse;
import java.util.Locale;

/** How much head differs, in words. A dash where it is unknown. Ratios take five characters. */
final class EffectText {

  private static final String NOTHING = "-";
  private static final int FAR_FROM_ONE = 1000;

  private EffectText() {}

  /** Head over base. */
  static String ratio(Verdict verdict) {
    var estimate = verdict.estimate();
    return estimate == null ? NOTHING : ratio(Math.exp(estimate.mean()));
  }

  static String ratio(double ratio) {
    if (ratio >= FAR_FROM_ONE) {
      return ">" + (FAR_FROM_ONE - 1);
    }
    var format = ratio < 9.9995 ? "%.3f" : ratio < 99.995 ? "%.2f" : "%.1f";
    return String.format(Locale.ROOT, format, ratio);
  }

  /** The 95 % interval of head over base. */
  static String interval(Verdict verdict) {
    var estimate = verdict.estimate();
    return estimate == null
        ? NOTHING
        : interval(Math.exp(estimate.low()), Math.exp(estimate.high()));
  }

  static String interval(double low, double high) {
    return ratio(low) + " .. " + ratio(high);
  }

  /** Head over base with half of the 95 % interval, in percent. */
  static String ratioAndError(Verdict verdict) {
    var estimate = verdict.estimate();
    return estimate == null
        ? NOTHING
        : "%s +-%s %%".formatted(ratio(verdict), percent(estimate.high() - estimate.mean()));
  }

  /**
   * Bytes per operation of base and what head adds; head's alone if that is the same. A question
   * mark says that there are too few pairs to tell.
   */
  static String bytes(Allocation allocation) {
    var base = allocation.bytes().base();
    var head = allocation.bytes().head();
    if (base.isNaN() || head.isNaN()) {
      return NOTHING;
    }
    var verdict = allocation.verdict();
    if (verdict instanceof NoChange) {
      return String.format(Locale.ROOT, "%,.0f", head);
    }
    var known = verdict instanceof Worse || verdict instanceof Better;
    return String.format(Locale.ROOT, "%,.0f %+,.0f%s", base, head - base, known ? "" : "?");
  }

  private static String percent(double logs) {
    var percent = 100 * Math.expm1(logs);
    if (percent >= 999.5) {
      return ">999";
    }
    return String.format(Locale.ROOT, percent < 99.5 ? "%.2g" : "%.0f", percent);
  }
}
