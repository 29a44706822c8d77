package dev.racecourse.benchmarks.sweep;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks that a command line asks for. */
final class Selection {
  private Selection() {}

  /**
   * Their full names, at least one.
   *
   * @param parameters the names of those that are given a value: JMH would pass over a misspelt one
   */
  static List<String> of(SweepOptions options, Set<String> parameters)
      throws CommandLineOptionException {
    var entries = find(options);
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
    return entries.stream().map(BenchmarkListEntry::getUsername).distinct().toList();
  }

  private static Collection<BenchmarkListEntry> find(SweepOptions options)
      throws CommandLineOptionException {
    var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    try {
      return BenchmarkList.defaultList().find(silent, options.selection(), options.getExcludes());
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
