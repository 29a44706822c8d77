package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.Workload;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/**
 * The benchmark that others are divided by: the class named {@code Ruler} in their package, or in
 * the nearest one around it. It shows what they would be if the thing under test cost nothing.
 */
record RulerFinder(Collection<BenchmarkListEntry> all) {

  private static final String NAME = ".Ruler";

  /** The ruler of a workload, with the same parameters; empty for a ruler, or if there is none. */
  Optional<Workload> of(Workload workload) {
    for (var name = enclosing(workload.benchmark()); name.contains("."); name = enclosing(name)) {
      var ruler = enclosing(name) + NAME;
      var found = all.stream().filter(entry -> className(entry).equals(ruler)).findFirst();
      if (found.isPresent()) {
        return found
            .filter(entry -> !className(entry).equals(enclosing(workload.benchmark())))
            .map(entry -> as(entry, workload));
      }
    }
    return Optional.empty();
  }

  private static Workload as(BenchmarkListEntry ruler, Workload workload) {
    var params = new TreeMap<>(workload.params());
    params.keySet().retainAll(ruler.getParams().orElse(Map.of()).keySet());
    return new Workload(ruler.getUsername(), workload.mode(), params);
  }

  private static String className(BenchmarkListEntry entry) {
    return enclosing(entry.getUsername());
  }

  private static String enclosing(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
