package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.EpochStart;
import dev.racecourse.compare.trend.NotMeasured.Missing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where series were cut, and what was not measured, in words. */
record BesidesWords(HistoryReport report) {

  private static final int NAMED = 5;

  /** A line each. */
  List<String> lines() {
    return Stream.concat(epochs().stream(), notMeasured().stream()).toList();
  }

  /** Where series were cut, the newest first. */
  List<String> epochs() {
    var newestFirst = new ArrayList<>(report.trends().epochs());
    Collections.reverse(newestFirst);
    return newestFirst.stream().map(this::line).toList();
  }

  /** What nothing is known of at the newest commit. */
  List<String> notMeasured() {
    var not = report.trends().notMeasured();
    var failed = not.failed().stream().map(CellKey::toString).toList();
    var lines = new ArrayList<>(NewerCommits.words(report.trends()).stream().toList());
    add(
        lines,
        "not measured at the newest commit: ",
        not.cells().stream().map(this::name).toList());
    add(lines, "failed at the newest commit: ", failed);
    add(
        lines,
        "race tests that did not run there: ",
        not.tests().stream().map(this::name).toList());
    return lines;
  }

  private String line(EpochStart epoch) {
    var order = report.trends().order();
    var cells = report.trends().series().stream().map(one -> one.cell()).distinct().count();
    return "epoch from %s on: %s (%s)"
        .formatted(
            HistoryReport.shortHash(order.at(epoch.position())),
            new EpochWords(report.trends()).of(epoch.cause()),
            epoch.cells().size() == cells
                ? "all cells"
                : named(epoch.cells().stream().map(CellKey::toString).toList()));
  }

  private String name(Missing missing) {
    var last = missing.last();
    return missing.name()
        + (last < 0
            ? " (never)"
            : " (last at %s)".formatted(HistoryReport.shortHash(report.trends().order().at(last))));
  }

  private static void add(List<String> lines, String title, List<String> names) {
    if (!names.isEmpty()) {
      lines.add(title + named(names));
    }
  }

  private static String named(List<String> names) {
    var more = names.size() > NAMED ? " and %d more".formatted(names.size() - NAMED) : "";
    return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
  }
}
