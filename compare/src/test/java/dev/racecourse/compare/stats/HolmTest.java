package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void multipliesTheSmallestMost() {
    assertArrayEquals(
        new double[] {0.03, 0.06, 0.06, 0.02},
        Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}),
        1e-12);
  }

  @Test
  void neverFallsBelowASmallerOne() {
    // 2 * 0.02 is 0.04, and 1 * 0.03 less than that.
    assertArrayEquals(new double[] {0.04, 0.04}, Holm.adjusted(new double[] {0.03, 0.02}), 1e-12);
  }

  @Test
  void isAProbability() {
    assertArrayEquals(new double[] {1, 1, 1}, Holm.adjusted(new double[] {0.5, 0.9, 1}), 1e-12);
  }

  @Test
  void leavesASingleOneAlone() {
    assertArrayEquals(new double[] {0.04}, Holm.adjusted(new double[] {0.04}), 1e-12);
    assertArrayEquals(new double[0], Holm.adjusted(new double[0]), 1e-12);
  }
}
