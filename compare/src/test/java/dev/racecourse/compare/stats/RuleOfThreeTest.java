package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RuleOfThreeTest {

  @Test
  void boundsWhatNeverOccurred() {
    assertEquals(0.003, RuleOfThree.upperBound(1000), 1e-15);
    assertEquals(1, RuleOfThree.upperBound(2));
    assertEquals(1, RuleOfThree.upperBound(0));
  }
}
