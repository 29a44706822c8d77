package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a command line asks for.
 *
 * @param workloads all of them, rulers too
 * @param rulers of each workload that has one
 */
record Selection(List<Workload> workloads, Map<Workload, Workload> rulers) {

  /**
   * The workloads that are asked for, at least one, and their rulers, unless those are excluded.
   *
   * @param parameters the names of those that are given a value: JMH would pass over a misspelt one
   */
  static Selection of(SweepOptions options, Set<String> parameters)
      throws CommandLineOptionException {
    var entries = find(options, options.selection());
    if (entries.isEmpty()) {
      throw new CommandLineOptionException(noneLeft(options));
    }
    var unknown = new TreeSet<>(parameters);
    for (var entry : entries) {
      unknown.removeAll(entry.getParams().orElse(Map.of()).keySet());
    }
    if (!unknown.isEmpty()) {
      throw new CommandLineOptionException(
          "-p " + unknown.first() + ": no benchmark that is chosen has such a parameter");
    }
    return of(entries, options);
  }

  private static Selection of(Collection<BenchmarkListEntry> entries, SweepOptions options)
      throws CommandLineOptionException {
    var ruler = new RulerFinder(find(options, List.of(".*")));
    var workloads = new TreeSet<Workload>();
    var rulers = new LinkedHashMap<Workload, Workload>();
    for (var entry : entries) {
      for (var mode : modes(entry, options)) {
        for (var params : assignments(entry, options)) {
          var workload = new Workload(entry.getUsername(), mode, params);
          workloads.add(workload);
          ruler.of(workload).ifPresent(its -> rulers.put(workload, its));
        }
      }
    }
    workloads.addAll(rulers.values());
    return new Selection(List.copyOf(workloads), Map.copyOf(rulers));
  }

  private static Collection<Mode> modes(BenchmarkListEntry entry, SweepOptions options) {
    var asked = options.getBenchModes();
    var modes = asked.isEmpty() ? List.of(entry.getMode()) : List.copyOf(asked);
    return modes.contains(Mode.All)
        ? Arrays.stream(Mode.values()).filter(mode -> mode != Mode.All).toList()
        : modes;
  }

  /** The Cartesian product of all parameters' values; one empty assignment if there are none. */
  private static List<SortedMap<String, String>> assignments(
      BenchmarkListEntry entry, SweepOptions options) {
    List<SortedMap<String, String>> product = List.of(new TreeMap<>());
    for (var param : entry.getParams().orElse(Map.of()).entrySet()) {
      var values = options.getParameter(param.getKey()).orElse(List.of(param.getValue()));
      var longer = new ArrayList<SortedMap<String, String>>();
      for (var shorter : product) {
        for (var value : values) {
          var assignment = new TreeMap<>(shorter);
          assignment.put(param.getKey(), value);
          longer.add(assignment);
        }
      }
      product = longer;
    }
    return product;
  }

  private static Collection<BenchmarkListEntry> find(SweepOptions options, List<String> includes)
      throws CommandLineOptionException {
    var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    try {
      return BenchmarkList.defaultList().find(silent, includes, options.getExcludes());
    } catch (PatternSyntaxException e) {
      throw new CommandLineOptionException(
          "'" + e.getPattern() + "' is no regular expression: " + e.getDescription(), e);
    }
  }

  private static String noneLeft(SweepOptions options) {
    var none = "no benchmark matches " + String.join(" or ", options.selection());
    return options.getExcludes().isEmpty()
        ? none
        : none + " and none of -e " + String.join(",", options.getExcludes());
  }
}
