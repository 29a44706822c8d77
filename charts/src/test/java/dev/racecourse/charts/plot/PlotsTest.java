package dev.racecourse.charts.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.charts.markup.Element;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotsTest {

  private static final Interval BAND = new Interval(0.97, 1, 1.03);

  @Test
  void aLineIsWrittenInStepsAndBrokenWhereNothingIsKnown() {
    var frame = new Frame(Scale.linear(0, 10), Scale.linear(0, 100), 180);
    var points =
        List.of(
            new Point(0, 0),
            new Point(1, 50),
            new Point(2, 25),
            new Point(3, Double.NaN),
            new Point(4, 100),
            new Point(5, 100));

    var svg = html(frame.stretched(Element.of("path"), points));

    assertTrue(svg.contains("d=\"M0 400l100-200 100 100M400 0l100 0\""), svg);
  }

  @Test
  void aPointAloneIsNoBrokenPath() {
    var frame = new Frame(Scale.linear(0, 10), Scale.linear(0, 100), 180);

    var svg = html(frame.stretched(Element.of("path"), List.of(new Point(5, 50))));

    assertTrue(svg.contains("d=\"M500 200h0\""), svg);
  }

  @Test
  void anIntervalThatWouldHideTheOthersEndsInArrows() {
    var plot = forest(new Interval(0.01, 1, 100), new Interval(0.98, 0.99, 1));

    assertEquals(2, plot.split("M-?7 0l", -1).length - 1, plot);
  }

  @Test
  void otherIntervalsAreWhole() {
    assertFalse(forest(new Interval(0.95, 1, 1.05)).contains("M-7 0l"));
  }

  @Test
  void rowsWithoutABandNeedNoKeyForOne() {
    var alone = new ForestPlot.Row("cell", "1.00", Tone.SAME, new Interval(1, 1, 1), null);
    var plot = ForestPlot.ofRatios(new ForestPlot.Key("slower", "faster", ""), List.of(alone));

    assertEquals(List.of("95 % interval"), plot.legend().stream().map(Plot.Entry::words).toList());
    assertFalse(html(Element.of("svg", plot.drawn())).contains("\"band\""));
  }

  @Test
  void everyToneHasAShapeOfItsOwn() {
    assertEquals(Tone.values().length, Tone.shapes().stream().distinct().count());
    var outlines = Tone.shapes().stream().map(shape -> shape.attributes().get("d")).distinct();
    assertEquals(Tone.values().length, outlines.count());
  }

  @Test
  void aLongNameTakesLines() {
    assertEquals(
        List.of("PostStoreOperations.", "findThePostThatNobodyHasEverWrit", "ten avgt -t 16"),
        Label.of("PostStoreOperations.findThePostThatNobodyHasEverWritten avgt -t 16").lines());
    assertEquals(List.of("short -t 4"), Label.of("short -t 4").lines());
  }

  private static String forest(Interval... intervals) {
    var rows =
        Arrays.stream(intervals)
            .map(i -> new ForestPlot.Row("cell", "no change", Tone.SAME, i, BAND))
            .toList();
    var plot = ForestPlot.ofRatios(new ForestPlot.Key("slower", "faster", "alike"), rows);
    return html(Element.of("svg", plot.drawn()));
  }

  private static String html(Element element) {
    var out = new StringBuilder();
    element.writeTo(out);
    return out.toString();
  }
}
