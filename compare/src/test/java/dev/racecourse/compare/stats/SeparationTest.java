package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SeparationTest {

  private static final double[] BASE = {10, 12, 11, 13};

  @Test
  void isAboveIfTheSmallestIsAboveTheLargest() {
    assertEquals(Separation.ABOVE, Separation.of(BASE, new double[] {15, 13.1, 14, 14}));
    assertEquals(Separation.NONE, Separation.of(BASE, new double[] {15, 13, 14, 14}));
  }

  @Test
  void isBelowIfTheLargestIsBelowTheSmallest() {
    assertEquals(Separation.BELOW, Separation.of(BASE, new double[] {1, 9.9, 2, 3}));
    assertEquals(Separation.NONE, Separation.of(BASE, new double[] {1, 10, 2, 3}));
  }
}
