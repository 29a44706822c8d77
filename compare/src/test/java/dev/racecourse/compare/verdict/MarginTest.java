package dev.racecourse.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.stats.Effect;
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
    assertTrue(MARGIN.isReachedBy(effect(0.97, 0.9, 1.1)));
    assertFalse(MARGIN.isReachedBy(effect(0.9701, 0.97, 0.9702)));
    assertTrue(MARGIN.isReachedBy(effect(1 / 0.97, 0.9, 1.1)));
    assertFalse(MARGIN.isReachedBy(effect(1.0309, 1.03, 1.1)));
  }

  @Test
  void containsWholeIntervalsOnly() {
    assertTrue(MARGIN.contains(effect(1, 0.97, 1 / 0.97)));
    assertFalse(MARGIN.contains(effect(1, 0.9699, 1.01)));
    assertFalse(MARGIN.contains(effect(1, 0.99, 1.031)));
  }

  @Test
  void refusesWhatIsNoShare() {
    for (var delta : new double[] {0, -0.03, 1, 3, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new Margin(delta));
    }
  }

  private static Effect effect(double ratio, double low, double high) {
    return new Effect(ratio, low, high, 0.02, 4);
  }
}
