package dev.racecourse.benchmarks.report;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is the same in all rows of a sweep but for the number of threads.
 *
 * @param benchmark class and method
 * @param unit of the score, such as ops/s
 * @param params the parameters that differ within the sweep
 */
public record Series(String benchmark, String unit, Map<String, String> params)
    implements Comparable<Series> {
  private static final String STORES = "Store";
  private static final String CLIENTS = "ClientRuler.";

  /** Whether that is what this would be if the thing under test cost nothing. */
  boolean isMeasuredBy(Series ruler) {
    var isRuler =
        benchmark.startsWith(CLIENTS)
            ? ruler.benchmark.equals(CLIENTS + "measuredClient")
            : ruler.benchmark.equals(
                benchmark.contains(STORES) ? "StoreRuler.lookUp" : "Ruler.ruler");
    return isRuler && unit.equals(ruler.unit) && params.equals(ruler.params);
  }

  /** The parameters as in {@code target=memory}; empty if none differs. */
  String conditions() {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining(", "));
  }

  @Override
  public int compareTo(Series other) {
    return key().compareTo(other.key());
  }

  private String key() {
    return conditions() + " " + unit + " " + benchmark;
  }
}
