package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void trimmedMeanDropsBothEnds() {
    var values = new double[] {1000, 1, 2, 3, 4, 5, 6, 7, 8, -1000};

    assertEquals(4.5, Values.trimmedMean(values, 0.10), 1e-12);
  }

  @Test
  void trimmedMeanOfFewIsTheMean() {
    assertEquals(2, Values.trimmedMean(new double[] {1, 2, 3}, 0.10), 1e-12);
  }

  @Test
  void findsTheOneThatStandsApart() {
    var values = new double[] {0.01, 0.00, -0.26, 0.01, -0.01, 0.02};

    assertArrayEquals(new int[] {2}, Values.strays(values, 0.05));
    assertEquals(-0.265, Values.distances(values)[2], 1e-12);
  }

  @Test
  void wideSpreadHasNoStrays() {
    assertArrayEquals(new int[0], Values.strays(new double[] {-0.3, -0.1, 0.1, 0.3, 0.2}, 0.05));
  }

  @Test
  void smallDistancesAreNoStrays() {
    assertArrayEquals(new int[0], Values.strays(new double[] {0, 0, 0, 0.01}, 0.05));
  }
}
