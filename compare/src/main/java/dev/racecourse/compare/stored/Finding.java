package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.stats.WelchRatio;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.Arrays;
import java.util.Optional;

/**
 * What two files say about the speed of one cell.
 *
 * @param rank where it stands in a table: the lower, the more a reader has to know it
 * @param kind what it is counted as
 * @param words what a table says of it
 * @param ratio speed of head over speed of base, NaN without one
 * @param effect the same with its error, if both sides have two forks or more
 * @param advice a sentence on what to do, if there is something
 */
public record Finding(
    int rank,
    String kind,
    String words,
    double ratio,
    Optional<WelchRatio> effect,
    Optional<String> advice) {

  /**
   * Compares a cell that both sides have.
   *
   * @param delta the smallest loss of speed that matters, such as 0.03
   */
  static Finding of(Both<JmhRun> runs, double delta) {
    for (var side : Side.values()) {
      if (Double.isNaN(runs.on(side).scale())) {
        return noSpeed();
      }
      if (runs.on(side).forks().isEmpty()) {
        return noForks(side);
      }
      if (!isMeasured(runs.on(side))) {
        return measuredNothing(side);
      }
    }
    var base = runs.base().speeds();
    var head = runs.head().speeds();
    if (base.length < 2 || head.length < 2) {
      return oneFork(Math.exp(WelchRatio.logMean(head) - WelchRatio.logMean(base)));
    }
    var effect = WelchRatio.of(base, head);
    return compared(effect, StoredLook.at(effect, delta));
  }

  private static boolean isMeasured(JmhRun run) {
    return Arrays.stream(run.speeds()).allMatch(Double::isFinite)
        && run.forks().stream().flatMap(fork -> fork.scores().stream()).allMatch(s -> s > 0);
  }

  /** Both sides have two forks or more. */
  static Finding compared(WelchRatio effect, StoredLook look) {
    var words = look.toString();
    return new Finding(
        look.rank(), words, words, effect.ratio(), Optional.of(effect), Optional.empty());
  }

  /** A side has only one fork, so nothing is known about the spread between forks. */
  static Finding oneFork(double ratio) {
    var advice = "One fork tells nothing about spread: run JMH with -f 5.";
    return new Finding(3, "one fork", "one fork", ratio, Optional.empty(), Optional.of(advice));
  }

  /** This side has no fork, so no sample: JMH forked none, or left its forks out of the file. */
  static Finding noForks(Side side) {
    var advice =
        "Without forks there is no sample: run JMH with -f 5, without -Djmh.json.rawData=false.";
    return notComparable(1, side + " has no fork", Optional.of(advice));
  }

  /** An iteration of this side has no score, or none above zero. */
  static Finding measuredNothing(Side side) {
    return notComparable(1, side + " measured nothing", Optional.empty());
  }

  /** A unit is that of no speed, such as a number of events: more of it is not better or worse. */
  static Finding noSpeed() {
    return notComparable(7, "unit is no speed", Optional.empty());
  }

  private static Finding notComparable(int rank, String words, Optional<String> advice) {
    return new Finding(rank, "not comparable", words, Double.NaN, Optional.empty(), advice);
  }
}
