package dev.racecourse.benchmarks.report;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** The names of the parameters that have several values in a sweep. */
record Differing(Set<String> names) {

  static Differing among(Collection<RunResult> results) {
    var values =
        results.stream()
            .map(RunResult::getParams)
            .flatMap(params -> params.getParamsKeys().stream().map(key -> Map.entry(key, params)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(
                        entry -> entry.getValue().getParam(entry.getKey()), Collectors.toSet())));
    return new Differing(
        values.entrySet().stream()
            .filter(param -> param.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The values of these parameters that a cell has. */
  Map<String, String> of(BenchmarkParams params) {
    var values = new TreeMap<String, String>();
    for (var key : params.getParamsKeys()) {
      if (names.contains(key)) {
        values.put(key, params.getParam(key));
      }
    }
    return values;
  }
}
