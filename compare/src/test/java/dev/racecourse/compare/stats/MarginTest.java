package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarginTest {

  private static final Margin MARGIN = new Margin(0.03);

  @Test
  void isAsFarDownAsUpOnTheLogScale() {
    assertEquals(0.030459, MARGIN.log(), 1e-6);
    assertEquals(0, Math.log(MARGIN.slower()) + Math.log(MARGIN.faster()), 1e-12);
  }

  @Test
  void isReachedByTheEstimateAlone() {
    assertTrue(MARGIN.isReachedBy(0.97));
    assertFalse(MARGIN.isReachedBy(0.9701));
    assertTrue(MARGIN.isReachedBy(1 / 0.97));
    assertFalse(MARGIN.isReachedBy(1.0309));
  }

  @Test
  void containsWholeIntervalsOnly() {
    assertTrue(MARGIN.contains(0.97, 1 / 0.97));
    assertFalse(MARGIN.contains(0.9699, 1.01));
    assertFalse(MARGIN.contains(0.99, 1.031));
  }

  @Test
  void refusesWhatIsNoShare() {
    for (var delta : new double[] {0, -0.03, 1, 3, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new Margin(delta));
    }
  }
}
