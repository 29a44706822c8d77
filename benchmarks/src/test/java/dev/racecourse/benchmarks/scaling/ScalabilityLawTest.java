package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalabilityLawTest {

  @Test
  void predictsWhatIsWorkedOutByHand() {
    var law = new ScalabilityLaw(100, 0.1, 0.01);

    assertEquals(100, law.throughput(1), 1e-12);
    assertEquals(400 / 1.42, law.throughput(4), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0.0005", "0.3, 0.01", "0, 0.02", "0.9, 0.5", "1, 0.1", "1.5, 0", "2, 0.3"})
  void peaksWhereASearchFindsTheMost(double sigma, double kappa) {
    var law = new ScalabilityLaw(1000, sigma, kappa);
    var peak = assertInstanceOf(ScalabilityLimit.Peak.class, law.limit());

    var found =
        DoubleStream.iterate(1, threads -> threads <= 100, threads -> threads + 1e-3)
            .boxed()
            .max(Comparator.comparing(law::throughput))
            .orElseThrow();

    assertEquals(found, peak.threads(), 2e-3);
    assertEquals(law.throughput(found), peak.throughput(), 1e-3);
  }

  @Test
  void contentionAloneHasACeiling() {
    var law = new ScalabilityLaw(1000, 0.05, 0);

    assertEquals(new ScalabilityLimit.Ceiling(20_000), law.limit());
    assertEquals(20_000, law.throughput(1e9), 1);
    assertTrue(law.throughput(1e6) < law.throughput(1e7));
  }

  @Test
  void withoutEitherThereIsNoLimit() {
    var law = new ScalabilityLaw(1000, 0, 0);

    assertEquals(new ScalabilityLimit.Boundless(), law.limit());
    assertEquals(64_000, law.throughput(64), 1e-9);
  }

  @Test
  void residualIsRelativeToThePredictionAndLosesThreeDegrees() {
    var law = new ScalabilityLaw(100, 0, 0);
    var points =
        List.of(
            new Point(1, 110),
            new Point(2, 180),
            new Point(3, 300),
            new Point(4, 400),
            new Point(5, 600));

    // The errors are 0.1, -0.1, 0, 0 and 0.2; there are five points.
    assertEquals(Math.sqrt(0.06 / 2), law.residual(points), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "NaN, 0, 0", "1, -0.1, 0", "1, 0, -0.1", "1, NaN, 0", "1, 0, NaN"})
  void refusesWhatIsNoLaw(double lambda, double sigma, double kappa) {
    assertThrows(IllegalArgumentException.class, () -> new ScalabilityLaw(lambda, sigma, kappa));
  }
}
