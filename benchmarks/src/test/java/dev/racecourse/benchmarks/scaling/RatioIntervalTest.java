package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
  void groupsThatScatterAlikeSayMoreOfTheScatter() {
    var few = new double[] {0.9, 1.0, 1.1};
    var alone = RatioInterval.of(few);

    var pooled = RatioInterval.of(few, List.of(few, few, few));

    assertEquals(alone.ratio(), pooled.ratio());
    // The same deviation; t for 3 degrees of freedom, the half of 6, is 3.18245 and not 4.30265.
    var shrunk = Math.log(pooled.interval().orElseThrow().high() / pooled.ratio());
    var wide = Math.log(alone.interval().orElseThrow().high() / alone.ratio());
    assertEquals(3.18245 / 4.30265, shrunk / wide, 1e-5);
  }

  @Test
  void aGroupOfOneSaysNothingOfTheScatter() {
    var two = new double[] {0.9, 1.1};

    assertEquals(RatioInterval.of(two), RatioInterval.of(two, List.of(two, new double[] {0.5})));
  }
}
