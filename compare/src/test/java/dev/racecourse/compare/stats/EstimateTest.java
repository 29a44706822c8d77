package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EstimateTest {

  /** Mean 2.5, standard deviation 1.29099. */
  private static final Estimate FOUR = Estimate.of(new double[] {1, 2, 3, 4});

  @Test
  void isTheMeanWithAnIntervalThatIsAFifthWiderThanStudents() {
    // t(3, 0.975) = 3.18245; half of Student's interval is 2.05426.
    assertEquals(2.5, FOUR.mean());
    assertEquals(2.5 - 1.2 * 2.05426, FOUR.low(), 1e-5);
    assertEquals(2.5 + 1.2 * 2.05426, FOUR.high(), 1e-5);
    assertEquals(1.29099, FOUR.sd(), 1e-5);
  }

  @Test
  void pValueIsOfBothSides() {
    // t = 2.5 / (1.2 * 0.645497) = 3.22749 with 3 degrees of freedom.
    assertEquals(0.04831, FOUR.pValue(), 1e-5);
    assertEquals(FOUR.pValue(), Estimate.of(new double[] {-1, -2, -3, -4}).pValue(), 1e-12);
  }

  @Test
  void whatNeverVariesIsCertain() {
    assertEquals(0, Estimate.of(new double[] {1, 1}).pValue());
    assertEquals(1, Estimate.of(new double[] {0, 0}).pValue());
  }

  @Test
  void isWithinAMarginIfItsWholeIntervalIs() {
    assertTrue(FOUR.isWithin(4.97));
    assertFalse(FOUR.isWithin(4.96));
  }

  @Test
  void morePairsMakeANarrowerInterval() {
    assertEquals(4, FOUR.pairsFor(FOUR.high() - FOUR.mean() + 1e-9, 0.05));
    assertTrue(FOUR.pairsFor(0.5, 0.05) > 25);
    assertEquals(1000, FOUR.pairsFor(0, 0.05));
  }

  @Test
  void oneValueHasNoInterval() {
    assertThrows(IllegalArgumentException.class, () -> Estimate.of(new double[] {1}));
  }
}
