package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void whatNobodyShowedSomeMayStillShow() {
    assertEquals(0.95, Counts.boundOfNone(1), 1e-12);
    assertEquals(0.05, Math.pow(1 - Counts.boundOfNone(58), 58), 1e-12);
    assertEquals(1, Counts.boundOfNone(0));
  }
}
