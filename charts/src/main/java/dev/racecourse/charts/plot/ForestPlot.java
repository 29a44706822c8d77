package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates with their intervals, a row each, beside the value that means no difference.
 *
 * @param equal the value that means no difference
 * @param key what is where
 */
public record ForestPlot(Scale scale, double equal, Key key, List<Row> rows) implements Plot {

  private static final int HEAD = 40;
  private static final int STRIP = 24;
  private static final int GAP = 8;

  /** How many times as wide as the estimates an interval may make the plot. */
  private static final double WIDEST = 2;

  /**
   * What is where, in a few words each.
   *
   * @param left what it means to be left of equal
   * @param band what is inside of the band; not shown if no row has one
   */
  public record Key(String left, String right, String band) {}

  /**
   * A row.
   *
   * @param words the verdict, in a few
   * @param interval null where nothing is known
   * @param band the differences that are too small to be of interest; null if none is
   */
  public record Row(
      String name, String words, Tone tone, @Nullable Interval interval, @Nullable Interval band) {}

  /** Of ratios, where 1 means no difference. */
  public static ForestPlot ofRatios(Key key, List<Row> rows) {
    return new ForestPlot(scale(rows, 1, Curve.LOG), 1, key, rows);
  }

  /** Of differences, where 0 means none. */
  public static ForestPlot ofDifferences(Key key, List<Row> rows) {
    return new ForestPlot(scale(rows, 0, Curve.LINEAR), 0, key, rows);
  }

  /** All estimates fit in, and intervals unless they would hide the rest. */
  private static Scale scale(List<Row> rows, double equal, Curve curve) {
    var center = curve.bent(equal);
    var narrow = hull(rows, false).map(value -> Math.abs(curve.bent(value) - center)).max();
    var most = WIDEST * narrow.orElse(0);
    var bent =
        Stream.of(DoubleStream.of(equal), hull(rows, false), hull(rows, true))
            .flatMapToDouble(values -> values)
            .map(value -> Math.max(center - most, Math.min(center + most, curve.bent(value))))
            .summaryStatistics();
    return Scale.around(curve.straight(bent.getMin()), curve.straight(bent.getMax()), curve);
  }

  private static DoubleStream hull(List<Row> rows, boolean wide) {
    return rows.stream()
        .flatMapToDouble(
            row -> {
              var small = row.band();
              var band =
                  small == null ? DoubleStream.empty() : DoubleStream.of(small.low(), small.high());
              var known = row.interval();
              if (known == null) {
                return band;
              }
              var values =
                  wide ? DoubleStream.of(known.low(), known.high()) : DoubleStream.of(known.mean());
              return DoubleStream.concat(band, values);
            });
  }

  @Override
  public int height() {
    return HEAD + rows.stream().mapToInt(ForestPlot::height).sum();
  }

  private static int height(Row row) {
    return Label.of(row.name()).height() + STRIP + GAP;
  }

  @Override
  public String style() {
    return "rows";
  }

  @Override
  public List<Element> drawn() {
    var drawn = new ArrayList<Element>();
    drawn.add(Shapes.words("← " + key.left(), "0", Shapes.FONT, "start"));
    drawn.add(Shapes.words(key.right() + " →", "100%", Shapes.FONT, "end"));
    drawn.addAll(Shapes.axis(scale, HEAD - 6, height(), HEAD - 10));
    var middle = Shapes.percent(scale.position(equal));
    drawn.add(Shapes.line(middle, HEAD - 6, middle, height()));
    var top = HEAD;
    for (var row : rows) {
      drawn.addAll(drawn(row, top));
      top += height(row);
    }
    return drawn;
  }

  private List<Element> drawn(Row row, int top) {
    var drawn = new ArrayList<Element>();
    var band = row.band();
    if (band != null) {
      drawn.add(
          Shapes.area(scale.position(band.low()), scale.position(band.high()), top, height(row))
              .with("class", "band"));
    }
    var label = Label.of(row.name());
    drawn.addAll(label.drawn(top));
    drawn.add(
        Shapes.words(row.words(), "100%", top + Shapes.FONT, "end")
            .with("font-weight", "bold")
            .with("class", row.tone().style()));
    var interval = row.interval();
    if (interval != null) {
      drawn.addAll(drawn(interval, row.tone(), top + label.height() + STRIP / 2.0));
    }
    return drawn;
  }

  private List<Element> drawn(Interval interval, Tone tone, double y) {
    var low = Shapes.percent(scale.position(interval.low()));
    var high = Shapes.percent(scale.position(interval.high()));
    return List.of(
        Shapes.line(low, y, high, y).with("stroke-width", 2).with("class", tone.style()),
        end(interval.low(), low, y, tone, "M-7 0l7-5v10z"),
        end(interval.high(), high, y, tone, "M7 0l-7-5v10z"),
        tone.mark(Shapes.percent(scale.position(interval.mean())), y));
  }

  /** A bar across, or an arrow where the interval goes on outside. */
  private Element end(double value, String x, double y, Tone tone, String arrow) {
    return scale.contains(value)
        ? Shapes.line(x, y - 5, x, y + 5).with("stroke-width", 2).with("class", tone.style())
        : Element.of("svg", Element.of("path").with("d", arrow).with("fill", "currentColor"))
            .with("x", x)
            .with("y", y)
            .with("overflow", "visible")
            .with("class", tone.style());
  }

  @Override
  public List<Entry> legend() {
    var interval = Shapes.line("0", 7, "28", 7).with("stroke-width", 2);
    var known = new Entry("95 % interval", interval);
    return rows.stream().allMatch(row -> row.band() == null)
        ? List.of(known)
        : List.of(known, new Entry(key.band(), Shapes.area(0, 1, 0, 14).with("class", "band")));
  }
}
