package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import dev.racecourse.compare.stats.Interval;
import dev.racecourse.compare.stats.WelchRatio;
import java.util.Arrays;

/** What two files say about the speed of one cell. */
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

  /** A unit is that of no speed, such as a number of events: more of it is not better or worse. */
  record NoSpeed() implements Finding {}

  /** An iteration of this side has no score, or none above zero. */
  record MeasuredNothing(Side side) implements Finding {}

  /** This side has no fork, so no sample: JMH forked none, or left its forks out of the file. */
  record NoForks(Side side) implements Finding {}

  /**
   * Compares a cell that both sides have.
   *
   * @param delta the smallest loss of speed that matters, such as 0.03
   */
  static Finding of(Both<JmhRun> runs, double delta) {
    for (var side : Side.values()) {
      if (Double.isNaN(runs.on(side).scale())) {
        return new NoSpeed();
      }
      if (runs.on(side).forks().isEmpty()) {
        return new NoForks(side);
      }
      if (!isMeasured(runs.on(side))) {
        return new MeasuredNothing(side);
      }
    }
    var base = runs.base().speeds();
    var head = runs.head().speeds();
    if (base.length < 2 || head.length < 2) {
      return new OneFork(Math.exp(WelchRatio.logMean(head) - WelchRatio.logMean(base)));
    }
    var effect = WelchRatio.of(base, head);
    return new Compared(effect, StoredLook.at(effect, delta));
  }

  private static boolean isMeasured(JmhRun run) {
    return Arrays.stream(run.speeds()).allMatch(Double::isFinite)
        && run.forks().stream().flatMap(fork -> fork.scores().stream()).allMatch(s -> s > 0);
  }
}
