package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RobustTest {

  @Test
  void trimmedMeanDropsBothEnds() {
    var values = new double[] {1000, 1, 2, 3, 4, 5, 6, 7, 8, -1000};

    assertEquals(4.5, TrimmedMean.of(values, 0.10), 1e-12);
  }

  @Test
  void trimmedMeanOfFewIsTheMean() {
    assertEquals(2, TrimmedMean.of(new double[] {1, 2, 3}, 0.10), 1e-12);
  }

  @Test
  void findsTheOneThatStandsApart() {
    var values = new double[] {0.01, 0.00, -0.26, 0.01, -0.01, 0.02};

    assertArrayEquals(new int[] {2}, StrayValues.indexes(values, 0.05));
    assertEquals(-0.265, StrayValues.distances(values)[2], 1e-12);
  }

  @Test
  void wideSpreadHasNoStrays() {
    assertArrayEquals(
        new int[0], StrayValues.indexes(new double[] {-0.3, -0.1, 0.1, 0.3, 0.2}, 0.05));
  }

  @Test
  void smallDistancesAreNoStrays() {
    assertArrayEquals(new int[0], StrayValues.indexes(new double[] {0, 0, 0, 0.01}, 0.05));
  }
}
