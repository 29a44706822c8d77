package dev.racecourse.benchmarks.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.util.Utils;

/** The numbers of threads of a sweep, each once, in the order in which they are run. */
record ThreadCounts(List<Integer> counts) {
  /** What is swept unless the command line says otherwise. */
  static final ThreadCounts DEFAULT = new ThreadCounts(List.of(1, 2, 4, 8, 16));

  /**
   * Reads a list such as {@code 1,2,4} or {@code 1,max}; max is the number of processors.
   *
   * @throws CommandLineOptionException if an item is neither max nor a positive number
   */
  static ThreadCounts parse(String list) throws CommandLineOptionException {
    var counts = new ArrayList<Integer>();
    for (var item : list.split(",", -1)) {
      counts.add(item.equalsIgnoreCase("max") ? Utils.figureOutHotCPUs() : positive(item, list));
    }
    return new ThreadCounts(counts.stream().distinct().toList());
  }

  private static int positive(String item, String list) throws CommandLineOptionException {
    try {
      var number = Integer.parseInt(item);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Answered below, as a number below 1 is.
    }
    throw new CommandLineOptionException(
        "-t "
            + list
            + ": '"
            + item
            + "' is no number of threads; give positive numbers with commas between, or max");
  }

  @Override
  public String toString() {
    return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
