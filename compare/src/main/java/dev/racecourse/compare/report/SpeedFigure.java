package dev.racecourse.compare.report;

import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.ForestPlot;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;

/** The speed of cells with their intervals, and the table of the other reports below. */
record SpeedFigure(Report report) {

  private static final ForestPlot.Key KEY =
      new ForestPlot.Key("head is slower", "head is faster", "within --delta");

  Figure of(String title, List<Row> rows) {
    var changed = rows.stream().map(row -> VerdictText.kind(row.decision().speed())).distinct();
    return Figure.of(
        title,
        "Speed of head over base with its 95 %% interval, of %d cells: %s. The table below has the numbers."
            .formatted(rows.size(), String.join(", ", changed.toList())),
        ForestPlot.ofRatios(KEY, rows.stream().map(this::plotted).toList()),
        new Table(
            title + ": speed (head/base), CPU time, allocation",
            Row.COLUMNS.stream()
                .map(c -> c.left() ? Column.words(c.header()) : Column.number(c.header()))
                .toList(),
            rows.stream().map(SpeedFigure::listed).toList()));
  }

  private ForestPlot.Row plotted(Row row) {
    var speed = row.decision().speed();
    var estimate = speed.estimate();
    var kind = VerdictText.kind(speed);
    return new ForestPlot.Row(
        CellRows.name(row),
        estimate == null ? kind : kind + " " + EffectText.ratio(speed),
        CellRows.tone(speed),
        estimate == null ? null : CellRows.ratio(estimate),
        CellRows.band(report));
  }

  private static List<Words> listed(Row row) {
    var words = new ArrayList<Words>();
    words.add(CellRows.cell(row));
    var last = row.words().size() - 1;
    row.words().subList(1, last).forEach(word -> words.add(Words.of(word)));
    words.add(
        new Words.Toned(Markup.PAGE.message(row.words().get(last)), CellRows.tone(row.decision())));
    return words;
  }
}
