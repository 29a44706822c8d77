package dev.racecourse.compare.jmh;

import java.util.regex.Pattern;

/**
 * A benchmark as {@link dev.racecourse.compare.measured.CellLister} lists it.
 *
 * @param group how many threads its thread group takes, 1 without a group
 */
public record ListedBenchmark(Workload workload, int group) {

  private static final Pattern LINE = Pattern.compile("([1-9]\\d{0,5}) (.*)");

  /**
   * Reads a line of the lister.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static ListedBenchmark parse(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no benchmark: " + line);
    }
    return new ListedBenchmark(Workload.parse(parts.group(2)), Integer.parseInt(parts.group(1)));
  }

  /** The cell that JMH measures if it is told to use so many threads: whole groups of them. */
  public CellKey cell(int threads) {
    return new CellKey(workload, (threads + group - 1) / group * group);
  }
}
