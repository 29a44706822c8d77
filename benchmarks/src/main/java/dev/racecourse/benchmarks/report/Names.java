package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Workload;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people call the workloads of a sweep: no more than tells them apart. */
final class Names {

  private final Map<String, Set<String>> methods;
  private final Map<String, Set<String>> packages;
  private final Set<String> differing;

  Names(Collection<Workload> workloads) {
    methods =
        workloads.stream()
            .map(Workload::shortName)
            .collect(Collectors.groupingBy(Names::type, Collectors.toSet()));
    packages =
        workloads.stream()
            .collect(
                Collectors.groupingBy(
                    Workload::shortName, Collectors.mapping(Names::parent, Collectors.toSet())));
    differing =
        workloads.stream()
            .flatMap(workload -> workload.params().entrySet().stream())
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())))
            .entrySet()
            .stream()
            .filter(param -> param.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** The class, and the method if another one of the class is measured, too. */
  String of(Workload workload) {
    var name = workload.shortName();
    var unique = methods.getOrDefault(type(name), Set.of()).size() > 1 ? name : type(name);
    return packages.getOrDefault(name, Set.of()).size() > 1
        ? parent(workload) + "." + unique
        : unique;
  }

  /** The last part of the package's name. */
  private static String parent(Workload workload) {
    var before = workload.benchmark().length() - workload.shortName().length() - 1;
    var name = workload.benchmark().substring(0, Math.max(0, before));
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Those of its parameters that have several values in the sweep; empty if there are none. */
  String conditions(Workload workload) {
    var params = new TreeMap<>(workload.params());
    params.keySet().retainAll(differing);
    return Workload.text(params);
  }

  private static String type(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
