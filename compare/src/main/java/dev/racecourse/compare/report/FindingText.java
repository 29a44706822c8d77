package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.stored.Finding.Compared;
import dev.racecourse.compare.stored.Finding.MeasuredNothing;
import dev.racecourse.compare.stored.Finding.NoRawData;
import dev.racecourse.compare.stored.Finding.OneFork;
import dev.racecourse.compare.stored.Finding.OnlyIn;
import dev.racecourse.compare.stored.Finding.UnitsDiffer;
import dev.racecourse.compare.stored.StoredLook;
import dev.racecourse.compare.stored.StoredRow;
import java.util.Optional;

/**
 * A finding in words.
 *
 * @param rank where it stands in a table: the lower, the more a reader has to know it
 * @param ratio speed of head over speed of base, NaN without one
 * @param advice a sentence on what to do, if there is something
 */
record FindingText(
    StoredRow row, int rank, double ratio, String interval, String words, Optional<String> advice) {

  static FindingText of(StoredRow row) {
    var text = speed(row).with(row.allocation());
    return row.differences().isEmpty() ? text : text.marked();
  }

  String ratioText() {
    return Double.isNaN(ratio) ? "-" : RatioText.of(ratio);
  }

  private static FindingText speed(StoredRow row) {
    var finding = row.finding();
    if (finding instanceof Compared compared) {
      var interval = compared.interval();
      return new FindingText(
          row,
          rank(compared.look()),
          compared.effect().ratio(),
          RatioText.interval(interval.low(), interval.high()),
          compared.look().toString(),
          Optional.empty());
    }
    if (finding instanceof OneFork one) {
      return new FindingText(
          row,
          3,
          one.ratio(),
          "-",
          "one fork",
          Optional.of("One fork tells nothing about spread: run JMH with -f 5."));
    }
    if (finding instanceof MeasuredNothing nothing) {
      return without(row, 1, nothing.side() + " measured nothing");
    }
    if (finding instanceof UnitsDiffer differ) {
      var units = differ.units();
      return without(row, 1, "units: %s, %s".formatted(units.base(), units.head()));
    }
    if (finding instanceof NoRawData raw) {
      return new FindingText(
          row,
          1,
          Double.NaN,
          "-",
          raw.side() + " has no forks",
          Optional.of(
              "A file without forks has no evidence in it: run JMH without -Djmh.json.rawData=false."));
    }
    return without(row, 6, "only in " + ((OnlyIn) finding).side());
  }

  private static FindingText without(StoredRow row, int rank, String words) {
    return new FindingText(row, rank, Double.NaN, "-", words, Optional.empty());
  }

  private FindingText with(AllocationChange change) {
    var worse = change instanceof AllocationChange.More ? Math.min(rank, 1) : rank;
    return new FindingText(
        row, worse, ratio, interval, words + AllocationText.more(change), advice);
  }

  private FindingText marked() {
    return new FindingText(row, rank, ratio, interval, words + ", unlike", advice);
  }

  private static int rank(StoredLook look) {
    return switch (look) {
      case SLOWER -> 0;
      case UNDECIDED -> 2;
      case NO_CHANGE -> 4;
      case FASTER -> 5;
    };
  }
}
