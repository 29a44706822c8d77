package dev.racecourse.compare.jmh;

import dev.racecourse.compare.jmh.Rounds.Batches;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A benchmark as {@link dev.racecourse.compare.measured.CellLister} lists it.
 *
 * @param group how many threads its thread group takes, 1 without a group
 * @param shots the iterations of a single-shot benchmark, as its annotations say: a cold start is
 *     what the benchmark says it is; empty in all other modes
 */
public record ListedBenchmark(Workload workload, int group, Optional<Rounds> shots) {

  private static final String NUMBER = "(\\d{1,9})";
  private static final Pattern LINE =
      Pattern.compile("([1-9]\\d{0,5}) (?:%1$sx%1$s\\+%1$sx%1$s )?(.*)".formatted(NUMBER));

  private static final int WARM_UP = 2;
  private static final int WARM_UP_BATCH = 3;
  private static final int MEASURED = 4;
  private static final int BATCH = 5;
  private static final int WORKLOAD = 6;

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
    var shots =
        Optional.ofNullable(parts.group(WARM_UP))
            .map(
                warmUp ->
                    new Rounds(
                        Integer.parseInt(warmUp),
                        Integer.parseInt(parts.group(MEASURED)),
                        new Batches(
                            Integer.parseInt(parts.group(WARM_UP_BATCH)),
                            Integer.parseInt(parts.group(BATCH)))));
    return new ListedBenchmark(
        Workload.parse(parts.group(WORKLOAD)), Integer.parseInt(parts.group(1)), shots);
  }

  /** The cell that JMH measures if it is told to use so many threads: whole groups of them. */
  public CellKey cell(int threads) {
    return new CellKey(workload, (threads + group - 1) / group * group);
  }
}
