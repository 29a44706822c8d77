package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.compare.trend.CellSeries;
import dev.racecourse.compare.trend.Observation;
import dev.racecourse.compare.trend.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The numbers of series, a row for each commit. */
record CommitTable(HistoryReport report, CommitLinks links) {

  /** So many leave room for all else in a page of a megabyte. */
  private static final int NUMBERS = 7_000;

  private static final int FEWEST_ROWS = 20;

  /**
   * The table.
   *
   * @param all one quantity of some cells
   * @param names of them
   */
  Table of(List<CellSeries> all, List<String> names) {
    var columns = new ArrayList<Column>(List.of(Column.words("commit"), Column.words("date")));
    names.forEach(name -> columns.add(Column.number(name)));
    var byPosition = new ArrayList<Map<Integer, Observation>>();
    var positions = new TreeSet<Integer>();
    for (var one : all) {
      var map = new HashMap<Integer, Observation>();
      one.observations().forEach(o -> map.put(o.position(), o));
      byPosition.add(map);
      positions.addAll(map.keySet());
    }
    var committed = report.committed();
    var rows = new ArrayList<List<Words>>();
    var most = Math.max(FEWEST_ROWS, NUMBERS / all.size());
    for (var position : positions.descendingSet().stream().limit(most).toList()) {
      var commit = report.trends().order().at(position);
      var row = new ArrayList<Words>();
      row.add(links.commit(commit));
      row.add(Words.of(HistoryReport.day(committed, commit)));
      IntStream.range(0, all.size())
          .forEach(
              i -> row.add(Words.of(text(all.get(i).quantity(), byPosition.get(i).get(position)))));
      rows.add(row);
    }
    var quantity = all.get(0).quantity();
    var what =
        quantity.isRelative()
            ? SeriesFigures.title(quantity)
                + ", ratios to the anchor with half of their 95 % intervals"
            : "Bytes per operation";
    var which =
        rows.size() < positions.size()
            ? "the newest %d of %d commits; history.csv has all"
                .formatted(rows.size(), positions.size())
            : "the newest commit first";
    return new Table(what + ", " + which, columns, rows);
  }

  private static String text(Quantity quantity, @Nullable Observation known) {
    if (known == null) {
      return "-";
    }
    return quantity.isRelative()
        ? String.format(
            Locale.ROOT,
            "%.3f +-%.1f %%",
            Math.exp(known.point().value()),
            100 * Math.expm1(1.96 * known.error()))
        : String.format(Locale.ROOT, "%,.0f", Quantity.bytes(known.point().value()));
  }
}
