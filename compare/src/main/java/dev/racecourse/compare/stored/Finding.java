package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import dev.racecourse.compare.stats.Interval;
import dev.racecourse.compare.stats.WelchRatio;
import java.util.List;

/** What two files say about one cell. */
public sealed interface Finding {

  /** Both sides have two forks or more. */
  record Compared(WelchRatio effect, StoredLook look) implements Finding {
    /** The 95 % interval of the ratio. */
    public Interval interval() {
      return effect.interval(StoredLook.CONFIDENCE);
    }
  }

  /**
   * A side has only one fork, so nothing is known about the spread between forks.
   *
   * @param ratio speed of head over speed of base
   */
  record OneFork(double ratio) implements Finding {}

  /** The scores are in different units. */
  record UnitsDiffer(Both<String> units) implements Finding {}

  /** An iteration of this side has no score, or none above zero. */
  record MeasuredNothing(Side side) implements Finding {}

  /** JMH was told to leave this side's forks out of its file. */
  record NoRawData(Side side) implements Finding {}

  /** The other side lacks the cell. */
  record OnlyIn(Side side) implements Finding {}

  /**
   * Compares a cell that both sides have.
   *
   * @param delta the smallest loss of speed that matters, such as 0.03
   */
  static Finding of(Both<JmhRun> runs, double delta) {
    if (!runs.base().unit().equals(runs.head().unit())) {
      return new UnitsDiffer(new Both<>(runs.base().unit(), runs.head().unit()));
    }
    for (var side : Side.values()) {
      var forks = runs.on(side).forks();
      if (forks.isEmpty()) {
        return new NoRawData(side);
      }
      if (!forks.stream().allMatch(fork -> measured(fork.scores()))) {
        return new MeasuredNothing(side);
      }
    }
    var base = speeds(runs.base());
    var head = speeds(runs.head());
    if (base.length < 2 || head.length < 2) {
      return new OneFork(Math.exp(WelchRatio.logMean(head) - WelchRatio.logMean(base)));
    }
    var effect = WelchRatio.of(base, head);
    return new Compared(effect, StoredLook.at(effect, delta));
  }

  private static boolean measured(List<Double> scores) {
    return !scores.isEmpty()
        && scores.stream().allMatch(score -> score > 0 && score < Double.POSITIVE_INFINITY);
  }

  private static double[] speeds(JmhRun run) {
    return run.speeds().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
