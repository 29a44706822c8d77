package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.scaling.ScalabilityFit.Fitted;
import dev.racecourse.benchmarks.scaling.ScalabilityFit.NotFollowed;
import dev.racecourse.benchmarks.scaling.ScalabilityFit.TooFewPoints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalabilityFitTest {
  private static final int[] SWEPT = {1, 2, 4, 8, 16};

  @ParameterizedTest
  @CsvSource({
    "30000, 0.05, 0.001",
    "30000, 0.05, 0",
    "30000, 0, 0.001",
    "30000, 0, 0",
    "1e-3, 1.5, 0.2",
    "1e9, 1e-4, 1e-6",
  })
  void recoversThePlantedLaw(double lambda, double sigma, double kappa) {
    var planted = new ScalabilityLaw(lambda, sigma, kappa);
    var points = Planted.points(planted, SWEPT);
    var law = LeastSquares.law(points);

    assertEquals(1, law.lambda() / lambda, 1e-12);
    assertEquals(sigma, law.sigma(), 1e-12);
    assertEquals(kappa, law.kappa(), 1e-12);
    assertEquals(0, law.residual(points), 1e-12);
    assertEquals(planted.limit().getClass(), law.limit().getClass());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void comesNearThroughNoise(long seed) {
    var planted = new ScalabilityLaw(30_000, 0.05, 0.004);
    var fit = fitted(Planted.noisy(planted, 0.02, seed, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32));

    assertEquals(30_000, fit.law().lambda(), 1_500);
    assertEquals(0.05, fit.law().sigma(), 0.025);
    assertEquals(0.004, fit.law().kappa(), 0.001);
    assertEquals(0.02, fit.residual(), 0.015);
  }

  @Test
  void superLinearPointsHaveNoContention() {
    var points =
        List.of(
            new Point(1, 100),
            new Point(2, 210),
            new Point(4, 430),
            new Point(8, 880),
            new Point(16, 1780));

    var law = LeastSquares.law(points);
    assertEquals(0, law.sigma());
    assertEquals(0, law.kappa());
    assertTrue(law.lambda() > 100, () -> law.toString());
  }

  @Test
  void aLineThatFitsAsWellSaysMoreThanALaw() {
    var points = Planted.points(new ScalabilityLaw(100, 0, 0), 1, 2, 4, 8, 16);

    assertInstanceOf(ScalabilityFit.NoBetterThanALine.class, ScalabilityFit.of(points));
  }

  @Test
  void countsDifferentNumbersOfThreads() {
    var law = new ScalabilityLaw(30_000, 0.05, 0.001);
    var four = Planted.points(law, 1, 1, 2, 2, 4, 4, 8, 8);

    assertEquals(new TooFewPoints(4, 5), ScalabilityFit.of(four));
    assertEquals(new TooFewPoints(0, 5), ScalabilityFit.of(List.of()));
    assertInstanceOf(Fitted.class, ScalabilityFit.of(Planted.points(law, 1, 2, 4, 8, 9)));
  }

  @Test
  void saysThatGarbageFollowsNoLaw() {
    var points =
        List.of(
            new Point(1, 100),
            new Point(2, 20),
            new Point(4, 900),
            new Point(8, 50),
            new Point(16, 700));

    var residual = assertInstanceOf(NotFollowed.class, ScalabilityFit.of(points)).residual();
    assertTrue(residual > 0.5 && residual < 2, () -> "residual " + residual);
  }

  @Test
  void drawsTheLineAtFifteenPercent() {
    assertInstanceOf(Fitted.class, ScalabilityFit.of(bentAtEight(0.75)));
    assertInstanceOf(NotFollowed.class, ScalabilityFit.of(bentAtEight(0.73)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "1, -1", "1, NaN", "1, Infinity"})
  void aPointHasARelativeError(int threads, double throughput) {
    assertThrows(IllegalArgumentException.class, () -> new Point(threads, throughput));
  }

  private static List<Point> bentAtEight(double factor) {
    return Planted.points(new ScalabilityLaw(100, 0.05, 0.001), SWEPT).stream()
        .map(p -> p.threads() == 8 ? new Point(8, p.throughput() * factor) : p)
        .toList();
  }

  private static Fitted fitted(List<Point> points) {
    return assertInstanceOf(Fitted.class, ScalabilityFit.of(points));
  }
}
