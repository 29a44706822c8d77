package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  /** The problem is convex: a law that no neighbour betters is the best of all. */
  @Test
  void noNeighbourIsBetter() {
    var planted = new ScalabilityLaw(100, 0.005, 0.0005);
    var clamped = new HashSet<Set<String>>();
    for (var seed = 0; seed < 500; seed++) {
      var points = Planted.noisy(planted, 0.2, seed, 1, 2, 4, 8, 16);
      var best = LeastSquares.law(points);
      clamped.add(clamped(best));
      for (var other : neighbours(best).toList()) {
        assertTrue(
            best.residual(points) <= other.residual(points) + 1e-9,
            () -> "%s has a better neighbour, %s".formatted(best, other));
      }
    }
    assertEquals(
        Set.of(Set.of(), Set.of("sigma"), Set.of("kappa"), Set.of("sigma", "kappa")), clamped);
  }

  /** Else rounding would put a peak at a hundred million threads. */
  @Test
  void roundingEarnsNoParameter() {
    for (var lambda = 1; lambda <= 100; lambda++) {
      var points = Planted.points(new ScalabilityLaw(lambda, 0.05, 0), 1, 2, 4, 8, 16);
      assertEquals(0, LeastSquares.law(points).kappa());
    }
  }

  @Test
  void hasALambdaWhereTheBestLineWouldGoBelowZero() {
    // N/X = (N-1)/10 - 1/2, which is -1/2 at one thread.
    var points = Stream.of(8, 10, 12, 14, 16).map(n -> new Point(n, n / ((n - 1) * 0.1 - 0.5)));

    var law = LeastSquares.law(points.toList());
    assertTrue(law.lambda() > 0 && Double.isFinite(law.lambda()), () -> law.toString());
  }

  private static Set<String> clamped(ScalabilityLaw law) {
    var names = new HashSet<String>();
    if (law.sigma() == 0) {
      names.add("sigma");
    }
    if (law.kappa() == 0) {
      names.add("kappa");
    }
    return names;
  }

  private static Stream<ScalabilityLaw> neighbours(ScalabilityLaw law) {
    return List.of(-1e-3, 1e-3).stream()
        .flatMap(
            step ->
                Stream.of(
                    new ScalabilityLaw(law.lambda() * (1 + step), law.sigma(), law.kappa()),
                    new ScalabilityLaw(law.lambda(), Math.max(0, law.sigma() + step), law.kappa()),
                    new ScalabilityLaw(
                        law.lambda(), law.sigma(), Math.max(0, law.kappa() + step / 100))));
  }
}
