package dev.racecourse.compare.report;

import dev.racecourse.compare.stored.Finding;
import dev.racecourse.compare.stored.Finding.Compared;
import dev.racecourse.compare.stored.Finding.MeasuredNothing;
import dev.racecourse.compare.stored.Finding.NoForks;
import dev.racecourse.compare.stored.Finding.OneFork;
import dev.racecourse.compare.stored.StoredLook;
import java.util.Optional;

/**
 * A finding in words.
 *
 * @param rank where it stands in a table: the lower, the more a reader has to know it
 * @param ratio speed of head over speed of base, NaN without one
 * @param kind what it is counted as
 * @param advice a sentence on what to do, if there is something
 */
record FindingText(
    int rank, double ratio, String interval, String kind, String words, Optional<String> advice) {

  static FindingText of(Finding finding) {
    if (finding instanceof Compared compared) {
      var interval = compared.interval();
      var words = compared.look().toString();
      return new FindingText(
          rank(compared.look()),
          compared.effect().ratio(),
          RatioText.interval(interval.low(), interval.high()),
          words,
          words,
          Optional.empty());
    }
    if (finding instanceof OneFork one) {
      var advice = "One fork tells nothing about spread: run JMH with -f 5.";
      return new FindingText(3, one.ratio(), "-", "one fork", "one fork", Optional.of(advice));
    }
    if (finding instanceof NoForks none) {
      var advice =
          "Without forks there is no sample: run JMH with -f 5, without -Djmh.json.rawData=false.";
      return notComparable(1, none.side() + " has no fork", Optional.of(advice));
    }
    return finding instanceof MeasuredNothing nothing
        ? notComparable(1, nothing.side() + " measured nothing", Optional.empty())
        : notComparable(7, "unit is no speed", Optional.empty());
  }

  private static FindingText notComparable(int rank, String words, Optional<String> advice) {
    return new FindingText(rank, Double.NaN, "-", "not comparable", words, advice);
  }

  String ratioText() {
    return Double.isNaN(ratio) ? "-" : RatioText.of(ratio);
  }

  private static int rank(StoredLook look) {
    return switch (look) {
      case SLOWER -> 0;
      case UNDECIDED -> 2;
      case WITH_THE_REST -> 4;
      case NO_CHANGE -> 5;
      case FASTER -> 6;
    };
  }
}
