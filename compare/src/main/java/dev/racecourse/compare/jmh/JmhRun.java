package dev.racecourse.compare.jmh;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What JMH measured of a cell in one run.
 *
 * @param unit JMH's unit of the scores, such as {@code ops/s}
 * @param forks empty if JMH was told to leave out the raw data
 * @param otherScores names of the scores beside that of the whole benchmark: of the methods of a
 *     group, and of counters
 */
public record JmhRun(
    CellKey cell, String unit, List<JmhFork> forks, SortedSet<String> otherScores, JmhSetup setup) {

  /** Keeps its own copies. */
  public JmhRun {
    forks = List.copyOf(forks);
    otherScores = Collections.unmodifiableSortedSet(new TreeSet<>(otherScores));
  }

  /** A run of a benchmark with one score. */
  public JmhRun(CellKey cell, String unit, List<JmhFork> forks, JmhSetup setup) {
    this(cell, unit, forks, new TreeSet<>(), setup);
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
