package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WelchRatioTest {

  /** Example 3 of Wikipedia's "Welch's t-test" (2026), on the logs: t = -2.22, 24.5 degrees. */
  private static final double[] A1 = {19.8, 20.4, 19.6, 17.8, 18.5, 18.9, 18.3, 18.9, 19.5, 22.0};

  private static final double[] A2 = {
    28.2, 26.6, 20.1, 23.3, 25.2, 22.1, 17.7, 27.6, 20.6, 13.7, 23.2, 17.5, 20.6, 18.0, 23.9, 21.6,
    24.3, 20.4, 24.0, 13.2
  };

  @Test
  void agreesWithAPublishedExample() {
    var welch = WelchRatio.of(exp(A2), exp(A1));

    assertEquals(-2.22, welch.logRatio() / welch.standardError(), 0.005);
    assertEquals(24.5, welch.degrees(), 0.05);
    // t(0.975, 24.5) = 2.0617. Two-sided p is 0.036, so the interval does not reach 1.
    assertEquals(-4.2824, Math.log(welch.low()), 1e-3);
    assertEquals(-0.1576, Math.log(welch.high()), 1e-3);
  }

  @Test
  void equalSamplesOfEqualSpreadHaveStudentsInterval() {
    var welch = WelchRatio.of(new double[] {90, 100, 110}, new double[] {180, 200, 220});

    assertEquals(2, welch.ratio(), 1e-12);
    assertEquals(4, welch.degrees(), 1e-9);
    // t(0.975, 4) = 2.776.
    var low = Math.log(2) - 2.776 * welch.standardError();
    assertEquals(low, Math.log(welch.low()), 1e-4);
  }

  @Test
  void withoutSpreadTheIntervalIsAPoint() {
    var welch = WelchRatio.of(new double[] {1, 1}, new double[] {3, 3});

    assertEquals(welch.ratio(), welch.low());
    assertEquals(welch.ratio(), welch.high());
  }

  @Test
  void oneForkHasNoSpread() {
    assertThrows(
        IllegalArgumentException.class, () -> WelchRatio.of(new double[] {1}, new double[] {1, 2}));
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }
}
