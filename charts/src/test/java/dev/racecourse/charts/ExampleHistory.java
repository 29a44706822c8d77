package dev.racecourse.charts;

import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.plot.Band;
import dev.racecourse.charts.plot.Band.Bounds;
import dev.racecourse.charts.plot.Cuts;
import dev.racecourse.charts.plot.Cuts.Cut;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Margin;
import dev.racecourse.charts.plot.Marks;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tick;
import dev.racecourse.charts.plot.Tone;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Cells over commits, with made-up numbers: the largest page that there should be. */
final class ExampleHistory {

  private final int commits;
  private final double[][] ratios;

  ExampleHistory(int commits, int cells) {
    this.commits = commits;
    var random = new Random(1);
    ratios = new double[cells][commits];
    for (var cell = 0; cell < cells; cell++) {
      for (var commit = 0; commit < commits; commit++) {
        var step = cell % 5 == 0 && commit >= commits * 2 / 3 ? 0.93 : 1;
        ratios[cell][commit] = step * (1 + 0.01 * random.nextGaussian());
      }
    }
  }

  Page page() {
    var panels = IntStream.range(0, ratios.length).mapToObj(this::panel).toList();
    var figure = new Figure("Speed of each cell over commits, by the anchor's", panels, table());
    return new Page(
        "History",
        List.of(Paragraph.of(commits + " commits, " + ratios.length + " cells.")),
        new Page.Verdict(Tone.WORSE, "cells became slower"),
        List.of(new Section("Cells", List.of(figure))));
  }

  private Panel panel(int cell) {
    var points = new ArrayList<Point>();
    var bounds = new ArrayList<Bounds>();
    for (var i = 0; i < commits; i++) {
      points.add(new Point(i, ratios[cell][i]));
      bounds.add(new Bounds(i, ratios[cell][i] - 0.012, ratios[cell][i] + 0.012));
    }
    var step = commits * 2 / 3;
    var later = cell % 5 == 0 ? 0.93 : 1;
    var segments =
        List.of(
            new Point(0, 1),
            new Point(step, 1),
            new Point(step, Double.NaN),
            new Point(step, later),
            new Point(commits - 1, later));
    var scale =
        Scale.linear(0, commits - 1)
            .withTicks(List.of(new Tick(0, "v1"), new Tick(commits / 2.0, "v2")));
    var plot =
        new LinePlot(
            new Axis("commits", scale),
            new Axis("ratio to v1", Scale.linear(0.88, 1.06)),
            List.of(
                new Margin("within --delta", 0.97, 1.03),
                new Band("95 % interval", Pen.FIRST, bounds),
                new Line("ratio", Pen.FIRST, points),
                new Line("level between changes", Pen.SECOND, segments),
                new Cuts("another machine or JDK", List.of(new Cut(commits / 4.0, "JDK 25"))),
                new Marks(
                    "change, confirmed",
                    Tone.WORSE,
                    cell % 5 == 0 ? List.of(new Point(step, 0.93)) : List.of()),
                new Marks("accepted", Tone.NOTED, List.of(new Point(commits / 8.0, 1)))));
    return new Panel("Benchmark" + cell + ".method -t 4", "Level " + later + " at the end.", plot);
  }

  private Table table() {
    var columns = new ArrayList<Column>();
    columns.add(Column.words("commit"));
    for (var cell = 0; cell < ratios.length; cell++) {
      columns.add(Column.number("Benchmark" + cell + ".method -t 4"));
    }
    var rows = new ArrayList<List<Words>>();
    for (var i = 0; i < commits; i++) {
      var hash = "%07x".formatted(i * 7919 + 268_435);
      var row = new ArrayList<Words>();
      row.add(new Words.Link(hash, URI.create("https://example.org/blog/commit/" + hash)));
      for (var cell : ratios) {
        row.add(Words.of(String.format(Locale.ROOT, "%.3f +-1.2 %%", cell[i])));
      }
      rows.add(row);
    }
    return new Table("Ratios to v1 with half of their 95 % intervals", columns, rows);
  }
}
