package dev.racecourse.compare.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlantedWorkTest {

  private static final PlantedWork WORK = PlantedWork.of(9_000);

  @Test
  void workTakesItsShareOfTheNewTimeBetweenTwoRequests() {
    assertEquals(0, WORK.nanos(0));
    assertEquals(1_000, WORK.nanos(0.10));
  }

  @Test
  void isLargerWhereWorkDelaysLess() {
    // 1,000 ns made 9,000 ns no more than 9,500 ns: half of what they were meant to.
    var corrected = WORK.corrected(0.10, 9_000.0 / 9_500);

    assertEquals(2, corrected.gain(), 1e-9);
    assertEquals(2_000, corrected.nanos(0.10));
    assertEquals(Math.round(2 * 9_000 / 19.0), corrected.nanos(0.05));
  }

  @Test
  void staysWhatItWasIfItWasRight() {
    assertEquals(1, WORK.corrected(0.10, 0.90).gain(), 1e-9);
  }
}
