package dev.racecourse.compare.jmh;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What JMH measured of a cell in one run.
 *
 * @param unit JMH's unit of the scores, such as {@code ops/s}
 * @param forks empty if JMH was told to fork none, or to leave out the raw data
 * @param times of single operations over all forks; empty but in mode {@code sample}
 * @param facts that it was measured under, in words by name; what the file does not tell is absent
 * @param parts what else has a score of its own, each as a run: the methods of a group, counters
 */
public record JmhRun(
    CellKey cell,
    String unit,
    List<JmhFork> forks,
    Histogram times,
    Map<String, String> facts,
    List<JmhRun> parts) {

  /** Keeps its own copies. */
  public JmhRun {
    forks = List.copyOf(forks);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    parts = List.copyOf(parts);
  }

  /** The names of the parts: methods of a group, counters. */
  public List<String> partNames() {
    var prefix = cell.workload().benchmark().length() + 1;
    return parts.stream()
        .map(part -> part.cell().workload().benchmark().substring(prefix))
        .sorted()
        .toList();
  }

  /** Bytes per operation: the mean of the forks, NaN if they were not counted. */
  public double allocation() {
    return forks.stream()
        .mapToDouble(JmhFork::allocation)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /** What a score is multiplied by to be in ops/s or s/op; NaN if it is no speed. */
  public double scale() {
    return new ScoreUnit(unit).scale();
  }

  /** The speed of each fork in operations per second, whatever mode and unit. */
  public double[] speeds() {
    var mode = cell.workload().mode();
    return forks.stream().mapToDouble(fork -> mode.speed(fork.score() * scale())).toArray();
  }
}
