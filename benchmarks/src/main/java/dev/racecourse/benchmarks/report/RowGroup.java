package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.samples.Samples;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;

/**
 * Rows of throughput that may stand in one table.
 *
 * @param conditions of all of them; empty if all rows of the sweep share theirs
 * @param unit of their scores, such as ops/s
 * @param rows at least one
 */
record RowGroup(String conditions, String unit, List<Row> rows) {

  private record Alike(String conditions, String unit) {}

  /** All groups, in the order of their first rows. */
  static List<RowGroup> of(Samples samples, Names names) {
    var groups =
        samples.cells().stream()
            .filter(cell -> cell.workload().mode() == Mode.Throughput)
            .collect(
                Collectors.groupingBy(
                    cell -> new Alike(names.conditions(cell.workload()), samples.unit(cell)),
                    LinkedHashMap::new,
                    Collectors.mapping(cell -> new Row(cell, samples), Collectors.toList())));
    return groups.entrySet().stream()
        .map(
            group -> new RowGroup(group.getKey().conditions, group.getKey().unit, group.getValue()))
        .toList();
  }

  /** How many JVMs a row has, such as {@code 3 a row}. */
  String jvms() {
    var counts = rows.stream().mapToInt(row -> row.jvms().size()).summaryStatistics();
    return counts.getMin() == counts.getMax()
        ? counts.getMin() + " a row"
        : counts.getMin() + " to " + counts.getMax() + " a row";
  }
}
