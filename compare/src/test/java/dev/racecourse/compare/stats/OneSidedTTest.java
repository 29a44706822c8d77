package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OneSidedTTest {

  @Test
  void agreesWithStudentsTable() {
    // Mean 1, standard error 0.469042: t = 2.132007, and t(4, 0.95) = 2.131847.
    var spread = 0.469042 * Math.sqrt(5) / Math.sqrt(2.5);
    var values = new double[5];
    for (var i = 0; i < 5; i++) {
      values[i] = 1 + (i - 2) * spread;
    }

    assertEquals(0.05, OneSidedT.pValue(values), 1e-4);
  }

  @Test
  void belowZeroIsNoEvidence() {
    assertEquals(0.5, OneSidedT.pValue(new double[] {-1, 0, 1}), 1e-12);
    assertEquals(
        1,
        OneSidedT.pValue(new double[] {0.1, 0.2, 0.4})
            + OneSidedT.pValue(new double[] {-0.1, -0.2, -0.4}),
        1e-12);
  }

  @Test
  void withoutAnySpreadTheSignDecides() {
    assertEquals(0, OneSidedT.pValue(new double[] {0.1, 0.1}));
    assertEquals(1, OneSidedT.pValue(new double[] {0, 0}));
    assertEquals(1, OneSidedT.pValue(new double[] {-0.1, -0.1}));
  }

  @Test
  void refusesASingleValue() {
    assertThrows(IllegalArgumentException.class, () -> OneSidedT.pValue(new double[] {0.1}));
  }
}
