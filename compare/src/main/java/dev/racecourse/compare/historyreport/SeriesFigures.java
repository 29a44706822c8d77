package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Panel;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tick;
import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.trend.CellSeries;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.Observation;
import dev.racecourse.compare.trend.Quantity;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Series as small plots beside one another, with a table of their numbers. */
record SeriesFigures(HistoryReport report, CommitLinks links) {

  /** Those of a quantity that changed, or may have; commits are the rows of the table. */
  List<Block> changed(Quantity quantity) {
    var series = series(quantity, true);
    return series.isEmpty()
        ? List.of()
        : List.of(
            new Figure(title(quantity) + ": cells that changed", panels(series), commits(series)));
  }

  /** The speed of the others; cells are the rows of the table. */
  List<Block> unchanged() {
    var series = series(Quantity.SPEED, false);
    return series.isEmpty()
        ? List.of()
        : List.of(new Figure("Speed: cells without change", panels(series), cells(series)));
  }

  private static String title(Quantity quantity) {
    return switch (quantity) {
      case SPEED -> "Speed";
      case CPU -> "CPU time per operation";
      case ALLOCATION -> "Allocation";
    };
  }

  private List<CellSeries> series(Quantity quantity, boolean isChanged) {
    return report.trends().series().stream()
        .filter(one -> one.quantity() == quantity)
        .filter(one -> isChanged == isChanged(one))
        .toList();
  }

  private boolean isChanged(CellSeries series) {
    return !changes(series).isEmpty()
        || report.trends().creeps().stream()
            .anyMatch(c -> c.cell().equals(series.cell()) && c.quantity() == series.quantity());
  }

  private List<Change> changes(CellSeries series) {
    return report.trends().changes().stream()
        .filter(c -> c.cell().equals(series.cell()) && c.quantity() == series.quantity())
        .toList();
  }

  private List<Panel> panels(List<CellSeries> all) {
    var across = across();
    var epochs = new EpochWords(report.trends());
    return all.stream()
        .map(
            one ->
                new SeriesPanel(
                        one, across, changes(one), notes(one), report.trends().margin().delta())
                    .panel(name(one, all, epochs), epochs))
        .toList();
  }

  /** The cell, and the machine if it was measured on several at a time. */
  private static String name(CellSeries one, List<CellSeries> all, EpochWords epochs) {
    var cell = Markup.PAGE.verbatim(one.cell().toString());
    var machines = all.stream().filter(other -> other.cell().equals(one.cell())).count();
    return machines == 1
        ? cell
        : cell + ", " + Markup.PAGE.verbatim(epochs.machine(one.last().conditions().epoch()));
  }

  private List<Integer> notes(CellSeries series) {
    var order = report.trends().order();
    var first = series.observations().get(0).position();
    var notes = new ArrayList<Integer>();
    for (var event : report.trends().events()) {
      if (isOn(event, series)) {
        order
            .position(((Annotate) event).commit())
            .ifPresent(position -> notes.add(Math.max(first, position)));
      }
    }
    return notes;
  }

  private static boolean isOn(Event event, CellSeries series) {
    return event instanceof Annotate note
        && (note.cell() == null || note.cell().equals(series.cell()));
  }

  /** From the first commit that was measured to the last; the dates of a few are named. */
  private Scale across() {
    var positions = new TreeSet<Integer>();
    report
        .trends()
        .series()
        .forEach(one -> one.observations().forEach(o -> positions.add(o.position())));
    var low = positions.first();
    var high = Math.max(low + 1, positions.last());
    var committed = report.committed();
    var ticks = new ArrayList<Tick>();
    for (var wanted : List.of(low, (low + high) / 2)) {
      var position = positions.ceiling(wanted);
      if (position != null) {
        var commit = report.trends().order().at(position);
        ticks.add(new Tick(position, HistoryReport.day(committed, commit)));
      }
    }
    return Scale.linear(low, high).withTicks(ticks.stream().distinct().toList());
  }

  private Table commits(List<CellSeries> all) {
    var columns = new ArrayList<Column>(List.of(Column.words("commit"), Column.words("date")));
    var epochs = new EpochWords(report.trends());
    all.forEach(one -> columns.add(Column.number(name(one, all, epochs))));
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
    for (var position : positions.descendingSet()) {
      var commit = report.trends().order().at(position);
      var row = new ArrayList<Words>();
      row.add(links.commit(commit));
      row.add(Words.of(HistoryReport.day(committed, commit)));
      IntStream.range(0, all.size())
          .forEach(
              i -> row.add(Words.of(text(all.get(i).quantity(), byPosition.get(i).get(position)))));
      rows.add(row);
    }
    return new Table(
        all.get(0).quantity().isRelative()
            ? title(all.get(0).quantity())
                + ", ratios to the anchor with half of their 95 % intervals, the newest commit first"
            : "Bytes per operation, the newest commit first",
        columns,
        rows);
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

  private Table cells(List<CellSeries> all) {
    var epochs = new EpochWords(report.trends());
    var rows =
        all.stream()
            .map(
                one -> {
                  var segments = one.segments();
                  var level = segments.get(segments.size() - 1);
                  return List.<Words>of(
                      new Words.Code(name(one, all, epochs)),
                      Words.of(Integer.toString(one.observations().size())),
                      Words.of(
                          String.format(
                              Locale.ROOT,
                              "%.3f +-%.2g %%",
                              Math.exp(level.level()),
                              100 * Math.expm1(1.96 * level.standardError()))));
                })
            .toList();
    return new Table(
        "Level of the newest commits with half of its 95 % interval",
        List.of(
            Column.words("cell"), Column.number("commits"), Column.number("ratio to the anchor")),
        rows);
  }
}
