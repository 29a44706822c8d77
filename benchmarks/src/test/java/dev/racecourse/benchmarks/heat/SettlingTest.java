package dev.racecourse.benchmarks.heat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SettlingTest {

  private final Settling settling = new Settling();

  @Test
  void oneRunIsNotEnough() {
    assertFalse(settling.isWarmAfter(1000, 0.1));
    assertTrue(settling.isWarmAfter(1000, 0.1));
  }

  @Test
  void aJvmThatCompilesIsNotWarm() {
    settling.isWarmAfter(1000, 2.5);

    assertFalse(settling.isWarmAfter(1000, 0.41));
    assertTrue(settling.isWarmAfter(1000, 0.39));
  }

  @Test
  void aJvmThatGrowsFasterIsNotWarm() {
    settling.isWarmAfter(1000, 0.1);

    assertFalse(settling.isWarmAfter(1110, 0.1));
    assertTrue(settling.isWarmAfter(1200, 0.1), "8 % faster than the best is noise");
  }

  @Test
  void aSlowRunDoesNotMakeTheNextOneGrowth() {
    settling.isWarmAfter(1000, 0.5);
    settling.isWarmAfter(500, 0.5);

    assertTrue(settling.isWarmAfter(1000, 0.1));
  }
}
