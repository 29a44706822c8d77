package dev.racecourse.compare.change;

import static dev.racecourse.compare.change.Simulated.POINTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.stats.Margin;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreepTest {

  private static final Margin MARGIN = new Margin(0.03);
  private static final double STEP = Math.log(0.95);

  @Test
  void twentySlowdownsOfHalfAPercentAreFound() {
    var found = Simulated.normal().share(300, i -> slowdowns(i / 5 + 1), CreepTest::isFound);

    assertEquals(1, found);
  }

  /** Nine are 4.4 %. */
  @Test
  void alsoHalfWay() {
    var found = Simulated.normal().share(300, i -> slowdowns(i / 10), CreepTest::isFound);

    assertTrue(found >= 0.9, found + " of series");
  }

  @Test
  void noiseNeverCreeps() {
    var simulated = Simulated.normal(0.02);
    for (var i = 0; i < 20; i++) {
      var points = simulated.series(POINTS, at -> 0);
      assertTrue(IntStream.rangeClosed(1, POINTS).noneMatch(n -> isFound(points.subList(0, n))));
    }
  }

  @Test
  void aKnownChangeIsNoCreep() {
    var points = Simulated.normal().series(POINTS, i -> i < 90 ? 0 : STEP);
    var series = Series.of(points);
    var known = series.changePoints(Penalty.REPORT);

    assertTrue(Creep.of(series, List.of()).isSlower(MARGIN));
    assertFalse(Creep.of(series, known).isSlower(MARGIN));
    assertTrue(Creep.of(series, known).low() < 0 && Creep.of(series, known).high() > 0);
  }

  @Test
  void headIsTheLastEightPointsOfItsSegment() {
    var points = IntStream.range(0, 20).mapToObj(i -> new Point(i < 17 ? 0 : -0.1, 0)).toList();

    assertEquals(-0.1, Creep.of(Series.of(points), List.of()).logRatio());
    assertEquals(17, Series.of(points).head(8).from());
    assertEquals(9, Series.of(points.subList(0, 17)).head(8).from());
  }

  @Test
  void fasterIsNoCreep() {
    assertFalse(new Creep(0.2, 0.001).isSlower(MARGIN));
    assertTrue(new Creep(-0.2, 0.001).isSlower(MARGIN));
    assertFalse(new Creep(-0.04, 0.02).isSlower(MARGIN));
    assertFalse(new Creep(-0.03, 0.001).isSlower(MARGIN));
  }

  private static double slowdowns(int number) {
    return number * Math.log(0.995);
  }

  private static boolean isFound(List<Point> points) {
    return Creep.of(Series.of(points), List.of()).isSlower(MARGIN);
  }
}
