package dev.racecourse.compare.change;

import static dev.racecourse.compare.change.Simulated.POINTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a step of 5 % is found, and where. */
class FoundStepTest {

  private static final int SERIES = 1000;
  private static final double STEP = Math.log(0.95);

  @ParameterizedTest
  @CsvSource({"3, 0.95", "5, 0.99", "50, 0.99"})
  void aStepIsFound(int old, double least) {
    assertFound(least, Simulated.normal(), old);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.85", "5, 0.95"})
  void alsoBetweenSpikes(int old, double least) {
    assertFound(least, Simulated.spiky(0.05), old);
  }

  @Test
  void whereItMayBeHoldsWhereItIs() {
    var simulated = Simulated.normal(0.02);
    var at = POINTS / 2;
    var held =
        simulated.share(
            SERIES,
            step(at),
            points ->
                Series.of(points).changePoints(Penalty.REPORT).stream()
                    .anyMatch(found -> found.earliest() <= at && at <= found.latest()));

    assertTrue(held >= 0.95, held + " held");
  }

  @Test
  void itsSizeIsKnown() {
    var points = Simulated.normal().series(POINTS, step(50));

    var found = Series.of(points).changePoints(Penalty.REPORT).get(0);

    assertEquals(STEP, found.logRatio(), 3 * found.standardError());
    assertEquals(0.012 * Math.sqrt(Math.PI / 2 * 2 / 50), found.standardError(), 0.0006);
  }

  private static void assertFound(double least, Simulated simulated, int old) {
    var share = simulated.share(SERIES, step(POINTS - old), near(POINTS - old));
    assertTrue(share >= least, share + " of series");
  }

  private static Predicate<List<Point>> near(int index) {
    return points ->
        Series.of(points).changePoints(Penalty.REPORT).stream()
            .anyMatch(found -> Math.abs(found.index() - index) <= 1);
  }

  private static IntToDoubleFunction step(int at) {
    return i -> i < at ? 0 : STEP;
  }
}
