package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Panel;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tick;
import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.trend.CellSeries;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.Quantity;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Series as small plots beside one another, with a table of their numbers. */
record SeriesFigures(HistoryReport report, CommitLinks links) {

  private static final int NAMED = 10;

  /**
   * Those of a quantity that changed, or may have; commits are the rows of the table.
   *
   * @param points to draw at most, so that the page does not become too large; one series is drawn
   */
  List<Block> changed(Quantity quantity, int points) {
    var all = series(quantity, true);
    if (all.isEmpty()) {
      return List.of();
    }
    var longest = all.stream().mapToInt(one -> one.observations().size()).max().orElseThrow();
    var drawn = all.subList(0, Math.min(all.size(), Math.max(1, points / longest)));
    var blocks = new ArrayList<Block>();
    blocks.add(new Figure(title(quantity) + ": cells that changed", panels(drawn), commits(drawn)));
    if (drawn.size() < all.size()) {
      blocks.add(undrawn(all.subList(drawn.size(), all.size())));
    }
    return blocks;
  }

  private static Paragraph undrawn(List<CellSeries> series) {
    var names =
        series.stream()
            .limit(NAMED)
            .map(one -> Markup.PAGE.verbatim(one.cell().toString()))
            .collect(Collectors.joining(", "));
    return Paragraph.of(
        "Not drawn, to keep this page small: %s%s. history.csv has their numbers."
            .formatted(
                names,
                series.size() > NAMED
                    ? " and %d more cells".formatted(series.size() - NAMED)
                    : ""));
  }

  /** How many points the series of a quantity have. */
  int points(Quantity quantity) {
    return report.trends().series().stream()
        .filter(one -> one.quantity() == quantity)
        .mapToInt(one -> one.observations().size())
        .sum();
  }

  /** The speed of the others; cells are the rows of the table. */
  List<Block> unchanged() {
    var series = series(Quantity.SPEED, false);
    return series.isEmpty()
        ? List.of()
        : List.of(new Figure("Speed: cells without change", panels(series), cells(series)));
  }

  static String title(Quantity quantity) {
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
    var epochs = new EpochWords(report.trends());
    var names = all.stream().map(one -> name(one, all, epochs)).toList();
    return new CommitTable(report, links).of(all, names);
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
