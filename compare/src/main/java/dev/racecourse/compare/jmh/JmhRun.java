package dev.racecourse.compare.jmh;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What JMH measured of a cell in one run.
 *
 * @param unit JMH's unit of the scores, such as {@code ops/s}
 * @param forks empty if JMH was told to fork none, or to leave out the raw data
 * @param times of single operations over all forks; empty but in mode {@code sample}
 * @param facts that it was measured under, in words by name; what the file does not tell is absent
 * @param parts what else has a score of its own, each as a run: the methods of a group, counters
 */
public record JmhRun(
    CellKey cell,
    String unit,
    List<Fork> forks,
    Histogram times,
    Map<String, String> facts,
    List<JmhRun> parts) {

  private static final Pattern RATE = Pattern.compile("ops/(\\w+)");
  private static final Pattern TIME = Pattern.compile("(\\w+)/op");

  /** What JMH calls a unit of time (TimeValue), in seconds. */
  private static final Map<String, Double> SECONDS =
      Map.of(
          "ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "hr", 3600.0, "day", 86_400.0);

  /**
   * The measured iterations of one fork.
   *
   * @param scores one per iteration, in order; NaN if the iteration measured nothing
   * @param allocated bytes per operation, one per iteration; empty if JMH's profiler {@code gc} was
   *     not on
   */
  public record Fork(List<Double> scores, List<Double> allocated) {

    /** The fork's score: the mean of its iterations, NaN if there are none. */
    public double score() {
      return mean(scores);
    }

    /** Bytes per operation: the mean of the iterations, NaN if they were not counted. */
    public double allocation() {
      return mean(allocated);
    }

    private static double mean(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
  }

  /** The names of the parts: methods of a group, counters. */
  public List<String> partNames() {
    var prefix = cell.workload().benchmark().length() + 1;
    return parts.stream()
        .map(part -> part.cell().workload().benchmark().substring(prefix))
        .sorted()
        .toList();
  }

  /** Bytes per operation: the mean of the forks, NaN if they were not counted. */
  public double allocation() {
    return forks.stream()
        .mapToDouble(Fork::allocation)
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /** What a score is multiplied by to be in ops/s or s/op; NaN if it is no speed. */
  public double scale() {
    return scale(unit);
  }

  /** What a score in a unit is multiplied by to be in ops/s or s/op; NaN if it is no speed. */
  static double scale(String unit) {
    var rate = RATE.matcher(unit);
    if (rate.matches()) {
      return 1 / SECONDS.getOrDefault(rate.group(1), Double.NaN);
    }
    var time = TIME.matcher(unit);
    return time.matches() ? SECONDS.getOrDefault(time.group(1), Double.NaN) : Double.NaN;
  }

  /** The speed of each fork in operations per second, whatever mode and unit. */
  public double[] speeds() {
    var mode = cell.workload().mode();
    return forks.stream().mapToDouble(fork -> mode.speed(fork.score() * scale())).toArray();
  }
}
