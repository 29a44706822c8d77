package dev.racecourse.charts.plot;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, '0.0 0.2 0.4 0.6 0.8 1.0'",
    "-70, 510, '0 100 200 300 400 500'",
    "0, 60000, '0 20,000 40,000 60,000'",
    "0.971, 1.03, '0.98 0.99 1.00 1.01 1.02 1.03'",
    "3, 3.000001, '3.0000000 3.0000002 3.0000004 3.0000006 3.0000008 3.0000010'",
  })
  void linearTicksAreRoundAndFew(double low, double high, String labels) {
    assertEquals(labels, labels(Scale.linear(low, high)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 1.3, '0.8 0.9 1.0 1.1 1.2 1.3'",
    "0.02, 25, '0.1 1 10'",
    "1, 16, '1 2 5 10'",
    "1e-9, 1e9, '0.000000001 0.00001 0.1 1,000 10,000,000'",
  })
  void ticksOfRatiosAreRoundAndFew(double low, double high, String labels) {
    assertEquals(labels, labels(Scale.log(low, high)));
  }

  @ParameterizedTest
  @CsvSource({
    "99, '0 90 99'",
    "99.999, '0 90 99 99.9 99.99 99.999'",
    "99.99999, '0 99 99.99 99.9999'",
  })
  void nineByNine(double most, String labels) {
    assertEquals(labels, labels(Scale.percentile(most)));
  }

  @Test
  void equalRatiosAreEquallyFarApart() {
    assertEquals(0.5, Scale.log(0.1, 10).position(1), 1e-12);
    assertEquals(0.5, Scale.linear(0, 10).position(5), 1e-12);
    assertEquals(0.5, Scale.percentile(99).position(90), 1e-12);
  }

  @Test
  void whatLiesBeyondIsDrawnAtTheEnd() {
    assertEquals(1, Scale.linear(0, 1).position(7));
    assertEquals(0, Scale.linear(0, 1).position(-7));
  }

  @Test
  void thereIsNoScaleOfNothing() {
    assertThrows(IllegalArgumentException.class, () -> Scale.linear(1, 1));
    assertThrows(IllegalArgumentException.class, () -> Scale.log(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Scale.log(0, 1));
    assertThrows(IllegalArgumentException.class, () -> Scale.percentile(100));
  }

  private static String labels(Scale scale) {
    return scale.ticks().stream().map(Tick::label).collect(joining(" "));
  }
}
