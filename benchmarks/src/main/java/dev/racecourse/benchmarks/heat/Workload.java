package dev.racecourse.benchmarks.heat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;

/**
 * What one JVM of a heat measures, with one number of threads after the other.
 *
 * @param benchmark the full name of the benchmark method
 * @param params the value of each of its parameters
 */
public record Workload(String benchmark, Mode mode, SortedMap<String, String> params)
    implements Comparable<Workload> {

  /** Keeps a copy of the parameters. */
  public Workload {
    params = new TreeMap<>(params);
  }

  /** The same with other values for parameters that it has. */
  Workload with(Map<String, String> others) {
    var changed = new TreeMap<>(params);
    others.forEach((name, value) -> changed.computeIfPresent(name, (key, own) -> value));
    return new Workload(benchmark, mode, changed);
  }

  /** The parameters as in {@code target=memory, user=user}; empty if there are none. */
  public String conditions() {
    return text(params);
  }

  /** Parameters as in {@code target=memory, user=user}. */
  public static String text(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The class and the method, without the package. */
  public String shortName() {
    return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
  }

  @Override
  public int compareTo(Workload other) {
    return key().compareTo(other.key());
  }

  private String key() {
    return conditions() + " " + mode + " " + benchmark;
  }

  @Override
  public String toString() {
    return shortName();
  }
}
