package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.compare.stats.Estimate;
import java.util.Locale;

/** How much head differs, in words. A dash where it is unknown. */
final class EffectText {

  private static final String NOTHING = "-";

  private EffectText() {}

  /** Head over base. */
  static String ratio(Verdict verdict) {
    var estimate = verdict.estimate();
    return estimate == null ? NOTHING : RatioText.of(Math.exp(estimate.mean()));
  }

  /** The 95 % interval of head over base. */
  static String interval(Verdict verdict) {
    var estimate = verdict.estimate();
    return estimate == null ? NOTHING : interval(estimate);
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

  private static String interval(Estimate estimate) {
    return RatioText.interval(Math.exp(estimate.low()), Math.exp(estimate.high()));
  }

  private static String percent(double logs) {
    var percent = 100 * Math.expm1(logs);
    if (percent >= 999.5) {
      return ">999";
    }
    return String.format(Locale.ROOT, percent < 99.5 ? "%.2g" : "%.0f", percent);
  }
}
