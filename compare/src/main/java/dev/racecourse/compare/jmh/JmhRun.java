package dev.racecourse.compare.jmh;

import java.util.List;

/**
 * What JMH measured of a cell in one run.
 *
 * @param unit JMH's unit of the scores, such as {@code ops/s}
 * @param forks empty if JMH was told to leave out the raw data
 */
public record JmhRun(CellKey cell, String unit, List<JmhFork> forks, JmhSetup setup) {

  /** Keeps its own copy of {@code forks}. */
  public JmhRun {
    forks = List.copyOf(forks);
  }

  /** Bytes per operation of each fork; NaN where they were not counted. */
  public double[] allocations() {
    return forks.stream().mapToDouble(JmhFork::allocation).toArray();
  }

  /** The speed of each fork: more is faster, whatever the mode. */
  public List<Double> speeds() {
    return forks.stream().map(fork -> cell.workload().mode().speed(fork.score())).toList();
  }
}
