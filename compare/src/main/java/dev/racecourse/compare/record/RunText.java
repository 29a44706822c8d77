package dev.racecourse.compare.record;

import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Ratios;
import dev.racecourse.compare.history.Run;
import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run in words: a table of its cells, then what its race tests showed. */
record RunText(Run run) {

  List<String> lines() {
    var lines = new ArrayList<String>();
    if (!run.cells().isEmpty()) {
      lines.add("");
      lines.addAll(table());
      lines.add("Speeds are the commit's over the other's, with 95 % intervals.");
    }
    if (!run.races().isEmpty()) {
      lines.add("");
      lines.addAll(races());
    }
    lines.add("");
    return lines;
  }

  private List<String> table() {
    var table =
        new TextTable(
            Column.left("cell"),
            Column.right("of anchor"),
            Column.left("95 %"),
            Column.right("of previous"),
            Column.left("95 %"),
            Column.left("verdict"));
    for (var row : run.cells()) {
      table.add(
          row.cell().toString(),
          ratio(row.toAnchor()),
          interval(row.toAnchor()),
          ratio(row.toPrevious()),
          interval(row.toPrevious()),
          verdict(row));
    }
    return table.lines();
  }

  private static String verdict(CellRow row) {
    return row.verdicts() == null ? "-" : row.verdicts().speed().toLowerCase(Locale.ROOT);
  }

  private static String ratio(@Nullable Ratios ratios) {
    return ratios == null || ratios.speed() == null
        ? "-"
        : String.format(Locale.ROOT, "%.3f", Math.exp(ratios.speed().mean()));
  }

  private static String interval(@Nullable Ratios ratios) {
    return ratios == null || ratios.speed() == null || ratios.equals(Ratios.IDENTICAL)
        ? ""
        : String.format(
            Locale.ROOT,
            "%.3f..%.3f",
            Math.exp(ratios.speed().low()),
            Math.exp(ratios.speed().high()));
  }

  private List<String> races() {
    var tests = run.races().stream().map(RaceRow::test).distinct().count();
    var racy = run.races().stream().filter(row -> row.state() != null).toList();
    var lines = new ArrayList<String>();
    lines.add("races     %d tests, %d forbidden states seen".formatted(tests, racy.size()));
    racy.forEach(
        row ->
            lines.add(
                "  %s showed `%s` in %d of %d JVMs"
                    .formatted(
                        row.test(), row.state(), row.tally().showing(), row.tally().forks())));
    return lines;
  }
}
