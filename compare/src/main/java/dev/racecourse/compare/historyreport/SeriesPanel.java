package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Panel;
import dev.racecourse.charts.plot.Band;
import dev.racecourse.charts.plot.Band.Bounds;
import dev.racecourse.charts.plot.Cuts;
import dev.racecourse.charts.plot.Cuts.Cut;
import dev.racecourse.charts.plot.Layer;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Margin;
import dev.racecourse.charts.plot.Marks;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.change.Segment;
import dev.racecourse.compare.trend.CellSeries;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.Observation;
import dev.racecourse.compare.trend.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A series as a plot: points with their 95 % intervals, levels, cuts, changes, notes.
 *
 * @param across where commits are, for all panels the same
 * @param changes of this cell and quantity
 * @param notes positions of commits that somebody said something of
 */
record SeriesPanel(
    CellSeries series, Scale across, List<Change> changes, List<Integer> notes, double delta) {

  private static final double SURE = 1.96;

  /** How many intervals beyond the levels are drawn; what is farther away is at the edge. */
  private static final double ROOM = 2.5;

  Panel panel(String title, EpochWords epochs) {
    var layers = new ArrayList<Layer>();
    var newest = value(levels().get(levels().size() - 1).level());
    if (series.quantity().isRelative()) {
      layers.add(
          new Margin(
              "within --delta of the newest level", newest * (1 - delta), newest / (1 - delta)));
      layers.add(new Band("95 % interval of a commit", Pen.FIRST, bounds()));
    }
    layers.add(new Line("commits", Pen.FIRST, points()));
    layers.add(new Line("level", Pen.SECOND, steps()));
    var cuts = cuts(epochs);
    if (!cuts.isEmpty()) {
      layers.add(new Cuts("something else than the code changed", cuts));
    }
    var scale = scale();
    marks().forEach((tone, at) -> layers.add(new Marks(name(tone), tone, at)));
    var description =
        String.format(
            Locale.ROOT,
            "%s of %d commits, at the end %s. Changes: %d.",
            unit(),
            series.observations().size(),
            text(newest),
            changes.size());
    return new Panel(
        title,
        description,
        new LinePlot(new Axis("commits, by date", across), new Axis(unit(), scale), layers));
  }

  private String unit() {
    return switch (series.quantity()) {
      case SPEED -> "speed, ratio to the anchor";
      case CPU -> "CPU time per operation, ratio to the anchor";
      case ALLOCATION -> "B/op";
    };
  }

  private String text(double value) {
    return String.format(Locale.ROOT, series.quantity().isRelative() ? "%.3f" : "%,.0f", value);
  }

  private List<Segment> levels() {
    return series.segments();
  }

  private double value(double log) {
    return series.quantity() == Quantity.ALLOCATION ? Quantity.bytes(log) : Math.exp(log);
  }

  private List<Point> points() {
    return broken(series.observations(), one -> value(one.point().value()));
  }

  private interface Value {
    double of(Observation observation);
  }

  /** A line has a gap where the series is cut. */
  private List<Point> broken(List<Observation> observations, Value value) {
    var points = new ArrayList<Point>();
    var cuts = series.cuts();
    for (var i = 0; i < observations.size(); i++) {
      var one = observations.get(i);
      if (cuts.contains(i)) {
        points.add(new Point(one.position(), Double.NaN));
      }
      points.add(new Point(one.position(), value.of(one)));
    }
    return points;
  }

  private List<Bounds> bounds() {
    return series.observations().stream()
        .map(
            one ->
                new Bounds(
                    one.position(),
                    value(one.point().value() - SURE * one.error()),
                    value(one.point().value() + SURE * one.error())))
        .toList();
  }

  private List<Point> steps() {
    var points = new ArrayList<Point>();
    for (var level : levels()) {
      var from = series.observations().get(level.from()).position();
      var to = series.observations().get(level.to() - 1).position();
      points.add(new Point(from, Double.NaN));
      points.add(new Point(from, value(level.level())));
      points.add(new Point(to, value(level.level())));
    }
    return points;
  }

  private List<Cut> cuts(EpochWords epochs) {
    var cuts = new ArrayList<Cut>();
    for (var index : series.cuts()) {
      var before = series.observations().get(index - 1);
      var after = series.observations().get(index);
      // Words would be upon one another: the list of epochs has them all.
      var words =
          series.cuts().size() == 1 ? epochs.brief(before.conditions(), after.conditions()) : "";
      cuts.add(new Cut(after.position(), words));
    }
    return cuts;
  }

  private Map<Tone, List<Point>> marks() {
    var marks = new EnumMap<Tone, List<Point>>(Tone.class);
    for (var change : changes) {
      series.observations().stream()
          .filter(one -> one.position() >= change.place())
          .findFirst()
          .ifPresent(
              one ->
                  marks
                      .computeIfAbsent(ChangeBlocks.tone(change), key -> new ArrayList<>())
                      .add(new Point(one.position(), level(one))));
    }
    for (var note : notes) {
      marks
          .computeIfAbsent(Tone.NOTED, key -> new ArrayList<>())
          .add(new Point(note, nearest(note)));
    }
    return marks;
  }

  private double level(Observation at) {
    var index = series.observations().indexOf(at);
    return levels().stream()
        .filter(level -> level.from() <= index && index < level.to())
        .mapToDouble(level -> value(level.level()))
        .findFirst()
        .orElse(value(at.point().value()));
  }

  private double nearest(int position) {
    return series.observations().stream()
        .filter(one -> one.position() >= position)
        .findFirst()
        .map(this::level)
        .orElseGet(() -> level(series.last()));
  }

  private static String name(Tone tone) {
    return switch (tone) {
      case WORSE -> "worse, confirmed";
      case FLAGGED -> "worse, unconfirmed";
      case BETTER -> "better";
      case NOTED -> "blessed, mended, or a note";
      case VOID -> "refuted";
      case OPEN, SAME -> "too faint to be reported";
    };
  }

  private Scale scale() {
    var levels = levels().stream().mapToDouble(level -> level.level()).summaryStatistics();
    if (!series.quantity().isRelative()) {
      var low = value(levels.getMin());
      var high = value(levels.getMax());
      var room = Math.max(8, 0.2 * (high - low));
      return Scale.linear(Math.max(0, low - room), high + room);
    }
    var error = series.observations().stream().mapToDouble(one -> one.error()).sorted().toArray();
    var room = Math.max(-Math.log(1 - delta), ROOM * SURE * error[error.length / 2]);
    return Scale.aroundRatios(Math.exp(levels.getMin() - room), Math.exp(levels.getMax() + room));
  }
}
