package dev.racecourse.races.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.races.diff.RaceFinding.Tally;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void whatNobodyShowedSomeMayStillShow() {
    assertEquals(0.95, new Tally(0, 0, 0, 1).boundOfUnseen(), 1e-12);
    assertEquals(0.05, Math.pow(1 - new Tally(0, 0, 0, 58).boundOfUnseen(), 58), 1e-12);
    assertEquals(1, new Tally(0, 0, 0, 0).boundOfUnseen());
  }
}
