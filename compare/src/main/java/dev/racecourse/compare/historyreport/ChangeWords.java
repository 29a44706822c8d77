package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.Confirmation.Confirmed;
import dev.racecourse.compare.trend.Confirmation.Refuted;
import dev.racecourse.compare.trend.Confirmation.Why;
import dev.racecourse.compare.trend.Effect;
import dev.racecourse.compare.trend.Quantity;
import java.util.Locale;

/** Changes in a few words. */
final class ChangeWords {

  private static final String UNKNOWN = "-";

  private ChangeWords() {}

  /** What happened: loud if it is for the worse. */
  static String what(Quantity quantity, boolean isWorse) {
    return switch (quantity) {
      case SPEED -> isWorse ? "SLOWER" : "faster";
      case CPU -> isWorse ? "MORE CPU" : "less CPU";
      case ALLOCATION -> isWorse ? "MORE B/op" : "less B/op";
    };
  }

  /** How large: a ratio with half of its 95 % interval, or bytes before and after. */
  static String size(Quantity quantity, Effect effect) {
    if (Double.isNaN(effect.logRatio())) {
      return UNKNOWN;
    }
    if (quantity == Quantity.ALLOCATION) {
      return bytes(effect.before()) + " -> " + bytes(effect.after());
    }
    return String.format(
        Locale.ROOT, "%.3f +-%.2g %%", effect.ratio(), 100 * (effect.high() / effect.ratio() - 1));
  }

  static String bytes(double value) {
    return String.format(Locale.ROOT, "%,.0f", Quantity.bytes(value));
  }

  /** How sure it is. */
  static String sure(Change change) {
    if (change.confirmation() instanceof Confirmed confirmed) {
      return confirmed.pairs() == 0
          ? "confirmed"
          : "confirmed, %d pairs".formatted(confirmed.pairs());
    }
    if (change.confirmation() instanceof Refuted refuted) {
      return refuted.why() == Why.COMPARED ? "refuted" : "refuted by later commits";
    }
    return change.isFaint() ? "faint" : "UNCONFIRMED";
  }

  /** How sure it is, and what became of it. */
  static String standing(Change change) {
    var blessing = change.blessing();
    return sure(change)
        + mended(change)
        + (blessing == null ? "" : ", blessed by " + EventWords.said(blessing.said()));
  }

  static String mended(Change change) {
    var undone = change.undone();
    return undone == null ? "" : ", mended by " + HistoryReport.shortHash(undone.upTo());
  }
}
