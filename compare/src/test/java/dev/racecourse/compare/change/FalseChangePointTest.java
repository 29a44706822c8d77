package dev.racecourse.compare.change;

import static dev.racecourse.compare.change.Simulated.STANDARD_ERROR;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a change point is reported where nothing changed. */
class FalseChangePointTest {

  private static final int SERIES = 1000;
  private static final int SHORT = 300;

  @Test
  void noiseHasNone() {
    assertReported(0.01, Simulated.normal());
    assertReported(0.01, Simulated.normal().ofUnknownError());
  }

  @Test
  void spikesAreNone() {
    assertReported(0.02, Simulated.spiky(0.05));
    assertReported(0.02, Simulated.spiky(0.05).ofUnknownError());
  }

  @Test
  void heavyTailsAreNone() {
    assertReported(0.01, Simulated.heavyTailed());
    assertReported(0.01, Simulated.heavyTailed().ofUnknownError());
  }

  /** Where a mode is rare, three of its points in a row look like a change. */
  @ParameterizedTest
  @CsvSource({"0.1, 0.05", "0.3, 0.05", "0.5, 0.05"})
  void aSecondModeIsNone(double share, double most) {
    assertReported(most, Simulated.spiky(share));
  }

  /** Of noise that resembles its neighbours more than this, change points have to be confirmed. */
  @Test
  void aLittleDriftIsNone() {
    assertReported(0.05, Simulated.drifting(0.2));
    assertReported(0.05, Simulated.drifting(0.2).ofUnknownError());
  }

  @Test
  void fewAreNominated() {
    var nominated =
        Simulated.normal()
            .share(SERIES, i -> 0, points -> !changePoints(points, Penalty.NOMINATE).isEmpty());

    assertTrue(nominated <= 0.04, nominated + " of series");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 6, 10, 20, 200})
  void neitherAreThereInShortOrLongSeries(int points) {
    var simulated = Simulated.normal();
    var found = 0;
    for (var i = 0; i < SHORT; i++) {
      found += reported(simulated.series(points, at -> 0)) ? 1 : 0;
    }

    assertTrue(found <= 0.01 * SHORT, found + " of series");
  }

  /** Another JDK is 8 % faster, and its points are twice as noisy. */
  @Test
  void anotherJdkOrMachineIsNone() {
    var quiet = Simulated.normal();
    var noisy = Simulated.normal(2 * STANDARD_ERROR);
    var found = 0;
    for (var i = 0; i < SERIES; i++) {
      var points = new ArrayList<>(quiet.series(50, at -> 0));
      points.addAll(noisy.series(50, at -> 0.08));
      found += new Series(points, List.of(50)).changePoints(Penalty.REPORT).isEmpty() ? 0 : 1;
    }

    assertTrue(found <= 0.01 * SERIES, found + " of series");
  }

  private static void assertReported(double most, Simulated simulated) {
    var share = simulated.share(SERIES, i -> 0, FalseChangePointTest::reported);
    assertTrue(share <= most, share + " of series");
  }

  private static boolean reported(List<Point> points) {
    return !changePoints(points, Penalty.REPORT).isEmpty();
  }

  private static List<ChangePoint> changePoints(List<Point> points, Penalty penalty) {
    return Series.of(points).changePoints(penalty);
  }
}
