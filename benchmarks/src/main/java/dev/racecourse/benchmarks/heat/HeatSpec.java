package dev.racecourse.benchmarks.heat;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a heat measures.
 *
 * @param workloads a JVM each, alive at the same time
 * @param settings which all JVMs measure one after the other
 */
public record HeatSpec(List<Workload> workloads, List<Setting> settings) {

  /** Keeps copies. */
  public HeatSpec {
    workloads = List.copyOf(workloads);
    settings = List.copyOf(settings);
  }

  /** The same without a workload. */
  public HeatSpec without(Workload left) {
    var rest = workloads.stream().filter(workload -> !workload.equals(left)).toList();
    return new HeatSpec(rest, settings);
  }

  /** The rows of the table that it measures. */
  public Stream<Cell> cells() {
    return settings.stream()
        .flatMap(setting -> workloads.stream().map(workload -> setting.cell(workload)));
  }

  /** How many those are. */
  public int cellCount() {
    return workloads.size() * settings.size();
  }

  /** How often each JVM warms up: once for all settings with the same parameters. */
  public int warmUps() {
    return (int) settings.stream().map(Setting::params).distinct().count();
  }
}
