package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.ScalabilityFit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** What a sweep found, for people: at most 100 columns wide. */
public final class Report {
  private static final String THROUGHPUT =
      """
      Throughput of users who each wait for their answer. The interval is Student's for the mean,
      95 %, over forks: each fork is one sample, whatever the number of its iterations.

      """;
  private static final String COSTS =
      """

      Costs. CPU time is that of the iteration that took least: others on the machine only add to it.

      """;
  private static final String SCALING =
      """

      Gunther's law, fitted to the rows above: contention and coherency as parts of 1.

      """;
  private static final String NO_SCALING =
      """

      Gunther's law: not enough points; a fit takes %d thread counts, such as -t 1,2,4,8,16.
      """;
  private static final String SERVICE_TIME =
      """

      Service time: from the real start of an operation to its end. It is not the latency of users
      who arrive whether or not the server answers; the command load measures that.

      """;

  private Report() {}

  /** The tables of these results. */
  public static String of(Collection<RunResult> results) {
    var rows = Row.ofThroughput(results);
    var text = new StringBuilder();
    if (!rows.isEmpty()) {
      text.append(THROUGHPUT).append(throughput(rows));
    }
    var serviceTime = new ServiceTimeTable(results);
    if (!serviceTime.isEmpty()) {
      text.append(SERVICE_TIME).append(serviceTime.text());
    }
    return text.toString().replace("\n", System.lineSeparator());
  }

  private static String throughput(List<Row> rows) {
    var groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.series().conditions(), row.series().unit()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> heading(group.getKey().get(0)) + tables(group.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String heading(String conditions) {
    return conditions.isEmpty() ? "" : conditions + "\n";
  }

  private static String tables(List<Row> rows) {
    var costs = new CostTable(rows);
    var scaling = new ScalingTable(rows);
    return new ThroughputTable(rows).text()
        + (costs.isEmpty() ? "" : COSTS + costs.text())
        + (scaling.isEmpty()
            ? NO_SCALING.formatted(ScalabilityFit.THREAD_COUNTS_NEEDED)
            : SCALING + scaling.text());
  }
}
