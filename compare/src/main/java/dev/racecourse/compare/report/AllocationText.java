package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.AllocationChange.Less;
import dev.racecourse.compare.decide.AllocationChange.More;
import java.util.Locale;

/** What a cell allocates, in words. */
final class AllocationText {

  private AllocationText() {}

  /** Bytes per operation: head's, or base's with the difference if it counts. */
  static String bytes(AllocationChange change) {
    if (Double.isNaN(change.base()) || Double.isNaN(change.head())) {
      return "-";
    }
    return change instanceof More || change instanceof Less
        ? say("%,.0f %+,.0f", change.base(), change.head() - change.base())
        : say("%,.0f", change.head());
  }

  /** What a verdict on speed goes on with if the change counts. */
  static String more(AllocationChange change) {
    if (change instanceof More) {
      return ", MORE ALLOCATION";
    }
    return change instanceof Less ? ", less allocation" : "";
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
