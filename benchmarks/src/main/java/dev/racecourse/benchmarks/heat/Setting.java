package dev.racecourse.benchmarks.heat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a JVM runs its workload for a while.
 *
 * @param threads how many call the benchmark
 * @param params take the place of the workload's own; the JVM warms up again for other values
 */
public record Setting(int threads, SortedMap<String, String> params) {

  /** Keeps a copy. */
  public Setting {
    params = new TreeMap<>(params);
  }

  /** A number of threads, with the workload as it is. */
  public static Setting of(int threads) {
    return new Setting(threads, new TreeMap<>());
  }

  /** The cell of a workload. */
  public Cell cell(Workload workload) {
    return new Cell(workload.with(params), threads);
  }

  /** The same setting if it has no values of its own, such as {@code target=memory}. */
  boolean isPlain() {
    return params.isEmpty();
  }

  /** For a reader: "4 threads, target=memory". */
  String text() {
    var text = threads + (threads == 1 ? " thread" : " threads");
    return isPlain() ? text : text + ", " + Workload.text(Map.copyOf(params));
  }
}
