package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep found, as a page: whether all was measured and how sure it is, then plots of each
 * group of rows. What a command line or a server says in it is never markup, and names no path.
 *
 * @param precision the uncertainty that was asked for, such as 0.05; empty if none was
 * @param origin what was measured and on what, in lines
 */
public record SweepPage(
    Samples samples, Optional<Double> precision, Coverage coverage, List<String> origin) {

  /** The page as the text of a file. */
  public String text() {
    var names = new Names(samples.cells().stream().map(Cell::workload).toList());
    var sections = new ArrayList<Section>();
    if (!coverage.failures().isEmpty()) {
      sections.add(new Section("What went wrong", List.of(failures())));
    }
    for (var group : RowGroup.of(samples, names)) {
      sections.add(new Section(heading(group), new GroupBlocks(group, names, precision).blocks()));
    }
    var serviceTime = new ServiceTimeTable(samples, names);
    if (!serviceTime.isEmpty()) {
      sections.add(
          new Section(
              "Service time",
              List.of(
                  Paragraph.of(ServiceTimeTable.MEANING.replace('\n', ' ')),
                  serviceTime.table().whole("Service time in microseconds"))));
    }
    sections.add(new Section("How it was measured", List.of(bullets(origin))));
    return new Page(
            "Benchmarks",
            List.of(),
            new SweepVerdict(samples, precision, coverage).verdict(),
            sections)
        .text();
  }

  private static String heading(RowGroup group) {
    var conditions = Markup.PAGE.message(group.conditions());
    return "Throughput in " + group.unit() + (conditions.isEmpty() ? "" : ", " + conditions);
  }

  private Block failures() {
    return bullets(
        coverage.failures().stream()
            .map(failure -> failure.cell() + ": " + failure.reason())
            .toList());
  }

  /** Lines that may hold foreign words. */
  private static Bullets bullets(List<String> lines) {
    return new Bullets(
        lines.stream().map(line -> Paragraph.of(Markup.PAGE.message(line))).toList());
  }
}
