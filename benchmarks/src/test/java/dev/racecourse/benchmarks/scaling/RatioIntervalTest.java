package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatioIntervalTest {

  @Test
  void theMeanOfARatioAndItsInverseIsOne() {
    assertEquals(1, RatioInterval.of(new double[] {0.5, 2}).ratio(), 1e-12);
  }

  @Test
  void isStudentsIntervalOfTheLogarithms() {
    var interval = RatioInterval.of(new double[] {0.9, 1.0, 1.1}).interval().orElseThrow();

    // mean of logs -0.00335, standard deviation 0.10038; t for 2 degrees of freedom is 4.30265.
    assertEquals(Math.exp(-0.003350 - 4.30265 * 0.100380 / Math.sqrt(3)), interval.low(), 1e-4);
    assertEquals(Math.exp(-0.003350 + 4.30265 * 0.100380 / Math.sqrt(3)), interval.high(), 1e-4);
  }

  @Test
  void oneRatioSaysNothingAboutTheNext() {
    var one = RatioInterval.of(new double[] {0.9});

    assertEquals(Optional.empty(), one.interval());
    assertEquals(Double.POSITIVE_INFINITY, one.relativeHalfWidth());
  }

  @Test
  void theScatterMayBeKnownFromElsewhere() {
    var known = RatioInterval.of(new double[] {0.9}, new Scatter(0.01, 10));

    // t for 10 degrees of freedom is 2.22814.
    assertEquals(0.9 * Math.exp(2.22814 * 0.1), known.interval().orElseThrow().high(), 1e-5);
  }
}
