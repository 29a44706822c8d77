package dev.racecourse.compare.pair;

import dev.racecourse.compare.sample.CpuTime;
import dev.racecourse.turns.Turn;
import java.util.ArrayList;
import java.util.List;

/** Adds up the CPU time of one side, in its own turns and in the other's. */
final class CpuMeter {

  private final List<Double> turnSeconds = new ArrayList<>();
  private long start;
  private long end;
  private long idleNanos;

  /** The first measured round begins. */
  void starts(long cpuNanos) {
    start = cpuNanos;
  }

  /** The last measured round begins. */
  void ends(long cpuNanos) {
    end = cpuNanos;
  }

  /** A measured turn is over. */
  void add(Turn turn) {
    turnSeconds.add(turn.nanos() / 1e9);
    idleNanos += turn.idleCpuNanos();
  }

  /** How long the turns of all measured rounds took together, in nanoseconds. */
  double turnNanos() {
    return turnSeconds.stream().mapToDouble(seconds -> 1e9 * seconds).sum();
  }

  /** CPU time between asking for a turn and getting it: what was burned in the other's turns. */
  long idleNanos() {
    return idleNanos;
  }

  /** From the first measured round to the last, whosever turn it was. */
  CpuTime total() {
    return new CpuTime(end - start, turnSeconds.subList(0, turnSeconds.size() - 1));
  }
}
