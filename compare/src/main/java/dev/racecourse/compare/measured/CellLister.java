package dev.racecourse.compare.measured;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Utils;

/**
 * Lists a JMH jar's benchmarks with every mode and every combination of parameters. JMH's own
 * {@code -lp} tells no modes, and joins values with a comma that may be part of one.
 *
 * <p>One line each: the threads of its thread group (1 if it has none), name, mode, and {@code
 * parameter=value} as often as needed, all URL-encoded and separated by spaces. A single-shot
 * benchmark has its iterations before its name, such as {@code 5x100+2x10}: five warm-ups of 100
 * invocations, then two of 10 that count. The last line is {@link #END}, unless something could not
 * be written.
 */
public final class CellLister {

  /** The last line of a list that is whole. */
  public static final String END = "end";

  private CellLister() {}

  /** Lists all benchmarks on the class path to standard output. */
  public static void main(String[] args) {
    for (var entry : benchmarks(List.of(".*"))) {
      for (var mode : entry.getMode() == Mode.All ? Mode.values() : new Mode[] {entry.getMode()}) {
        if (mode != Mode.All) {
          list(entry, mode);
        }
      }
    }
    if (!System.out.checkError()) {
      System.out.println(END);
    }
  }

  /**
   * The benchmarks on the class path.
   *
   * @param includes regular expressions, of which one has to be found in a name
   */
  static Set<BenchmarkListEntry> benchmarks(List<String> includes) {
    var silent =
        OutputFormatFactory.createFormatInstance(
            new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            VerboseMode.SILENT);
    return BenchmarkList.defaultList().find(silent, includes, List.of());
  }

  private static void list(BenchmarkListEntry entry, Mode mode) {
    for (var assignments : assignments(entry)) {
      System.out.println(
          Math.max(1, Utils.sum(entry.getThreadGroups()))
              + " "
              + (mode == Mode.SingleShotTime ? shots(entry) : "")
              + encoded(entry.getUsername())
              + " "
              + mode.shortLabel()
              + String.join("", assignments));
    }
  }

  private static String shots(BenchmarkListEntry entry) {
    return entry.getWarmupIterations().orElse(Defaults.WARMUP_ITERATIONS_SINGLESHOT)
        + "x"
        + entry.getWarmupBatchSize().orElse(Defaults.WARMUP_BATCHSIZE)
        + "+"
        // JMH itself measures at least one.
        + Math.max(
            1, entry.getMeasurementIterations().orElse(Defaults.MEASUREMENT_ITERATIONS_SINGLESHOT))
        + "x"
        + entry.getMeasurementBatchSize().orElse(Defaults.MEASUREMENT_BATCHSIZE)
        + " ";
  }

  /** The Cartesian product of all parameters' values; one empty assignment if there are none. */
  private static List<List<String>> assignments(BenchmarkListEntry entry) {
    var product = List.of(List.<String>of());
    if (!entry.getParams().hasValue()) {
      return product;
    }
    for (Map.Entry<String, String[]> param : entry.getParams().get().entrySet()) {
      var longer = new ArrayList<List<String>>();
      for (var shorter : product) {
        for (var value : param.getValue()) {
          var assignment = new ArrayList<>(shorter);
          assignment.add(" " + encoded(param.getKey()) + "=" + encoded(value));
          longer.add(assignment);
        }
      }
      product = longer;
    }
    return product;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
