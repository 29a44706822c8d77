package dev.racecourse.benchmarks.report;

import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Panel;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.plot.Layer;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Pen;
import java.util.ArrayList;
import java.util.List;

/** CPU time of an operation over threads: of the server, the client and the JVM itself. */
record CostFigure(Panels panels, List<Cost> costs) {

  private static final List<Pen> PENS = List.of(Pen.FIRST, Pen.SECOND, Pen.THIRD, Pen.FOURTH);

  Figure figure(Table table) {
    return panels.figure("CPU time of an operation", table, this::panel);
  }

  private Panel panel(List<Row> rows) {
    var layers = new ArrayList<Layer>();
    for (var i = 0; i < costs.size(); i++) {
      var cost = costs.get(i);
      layers.add(new Line(cost.header(), PENS.get(i), Panels.points(rows, cost::in)));
    }
    var most =
        costs.stream()
            .flatMapToDouble(cost -> rows.stream().mapToDouble(cost::in))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    return new Panel(
        panels.name(rows),
        "%s us in all with %d threads. The table below has the numbers."
            .formatted(Figures.cost(rows.get(0).cpu()), rows.get(0).threads()),
        new LinePlot(
            panels.threadsAxis(),
            new Axis("us of CPU an operation", Panels.fromZero(most, most)),
            layers));
  }
}
