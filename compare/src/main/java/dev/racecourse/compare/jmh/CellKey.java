package dev.racecourse.compare.jmh;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A cell: what is measured as one thing, and compared with nothing but itself.
 *
 * @param threads the number of JMH worker threads
 */
public record CellKey(Workload workload, int threads) {

  /** File systems take names of 255 bytes, and more than this name is in them. */
  private static final int LONGEST = 150;

  /** A file name that no other cell has. */
  public String fileName() {
    var name = new StringBuilder(workload.benchmark() + "-" + workload.mode().label());
    workload.params().forEach((param, value) -> name.append("-" + param + "=" + value));
    var encoded = URLEncoder.encode(name + "-t" + threads, StandardCharsets.UTF_8);
    return encoded.length() <= LONGEST
        ? encoded
        : encoded.substring(0, LONGEST) + "-" + Integer.toHexString(encoded.hashCode());
  }

  /**
   * Operations of all threads in a second of wall-clock time; NaN for single shots, which are
   * mostly something else.
   *
   * @param score operations a second, or seconds an operation of each thread, as the mode has it
   */
  public double operationsPerSecond(double score) {
    return switch (workload.mode()) {
      case THROUGHPUT -> score;
      case AVERAGE_TIME, SAMPLE_TIME -> threads / score;
      case SINGLE_SHOT_TIME -> Double.NaN;
    };
  }

  /** Whether a side has measured this cell: JMH ignores parameters that its benchmark lacks. */
  public boolean isMeasuredBy(CellKey measured) {
    return threads == measured.threads && workload.extendsParamsOf(measured.workload);
  }

  @Override
  public String toString() {
    return workload + " -t " + threads;
  }
}
