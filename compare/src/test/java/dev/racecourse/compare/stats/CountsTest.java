package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void agreesWithTheLadyTastingTea() {
    // Fisher, "The Design of Experiments" (1935), chapter 2: four cups of each kind.
    assertEquals(1 / 70.0, Counts.fisherExact(4, 4, 0, 4), 1e-12);
    assertEquals(17 / 70.0, Counts.fisherExact(3, 4, 1, 4), 1e-12);
    assertEquals(53 / 70.0, Counts.fisherExact(2, 4, 2, 4), 1e-12);
  }

  @Test
  void agreesWithTheTwinsOfConvicts() {
    // Fisher (1935): of 13 monozygotic twins 10 were convicted, of 17 dizygotic ones 2.
    assertEquals(0.000465, Counts.fisherExact(10, 13, 2, 17), 1e-6);
  }

  @Test
  void nothingToTellFromIsNoEvidence() {
    assertEquals(1, Counts.fisherExact(0, 0, 0, 0));
    assertEquals(1, Counts.fisherExact(0, 5, 0, 5), 1e-12);
    assertEquals(1, Counts.fisherExact(5, 5, 0, 0), 1e-12);
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThrows(IllegalArgumentException.class, () -> Counts.fisherExact(3, 2, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> Counts.fisherExact(0, 2, 3, 2));
    assertThrows(IllegalArgumentException.class, () -> Counts.fisherExact(-1, 2, 0, 2));
  }

  @Test
  void boundsWhatNeverOccurred() {
    assertEquals(0.003, Counts.ruleOfThree(1000), 1e-15);
    assertEquals(1, Counts.ruleOfThree(2));
    assertEquals(1, Counts.ruleOfThree(0));
  }
}
