package dev.racecourse.benchmarks.heat;

import java.util.List;

/**
 * What a heat measures.
 *
 * @param workloads a JVM each, alive at the same time
 * @param threads the numbers of threads, which all JVMs measure one after the other
 */
public record HeatSpec(List<Workload> workloads, List<Integer> threads) {

  /** Keeps copies. */
  public HeatSpec {
    workloads = List.copyOf(workloads);
    threads = List.copyOf(threads);
  }

  /** The same without a workload. */
  public HeatSpec without(Workload left) {
    var rest = workloads.stream().filter(workload -> !workload.equals(left)).toList();
    return new HeatSpec(rest, threads);
  }

  /** How many rows of the table it measures. */
  public int cells() {
    return workloads.size() * threads.size();
  }
}
