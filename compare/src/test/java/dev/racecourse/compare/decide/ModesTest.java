package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ModesTest {

  private static final double MARGIN = 0.03;
  private static final double SLOW = Math.log(0.8);

  @Test
  void aSlowJvmOfHeadIsOne() {
    var modes = modes(new double[] {0, 0.01, -0.01, 0, 0.01}, new double[] {0, 0, SLOW, 0.01, 0});

    assertEquals(1, modes.slowHeads());
    assertEquals(0, modes.slowBases());
    assertEquals(0.8, modes.ratio(), 0.02);
    assertTrue(modes.allowNoChange());
  }

  @Test
  void aSlowJvmOfBaseIsNoneOfHeads() {
    var modes = modes(new double[] {0, 0.01, SLOW, 0, 0.01}, new double[] {0, 0, 0, 0.01, 0});

    assertEquals(0, modes.slowHeads());
    assertEquals(1, modes.slowBases());
    assertEquals(1, modes.ratio());
  }

  @Test
  void aFastJvmOfBaseIsNoSlowOneOfHead() {
    var modes = modes(new double[] {0, 0.01, -SLOW, 0, 0.01}, new double[] {0, 0, 0, 0.01, 0});

    assertEquals(0, modes.slowHeads());
  }

  @Test
  void whatSlowsBothSidesDownIsNoMode() {
    var slow = new double[] {0, 0.01, SLOW, 0, -0.01};

    assertEquals(new Modes(0, 0, 5, 1), modes(slow, slow));
  }

  @Test
  void twoMoreThanBaseHasForbidNoChangeAndFourAreClear() {
    assertTrue(new Modes(2, 1, 12, 0.8).allowNoChange());
    assertFalse(new Modes(2, 0, 12, 0.8).allowNoChange());
    assertFalse(new Modes(2, 0, 12, 0.8).areHeads());
    assertFalse(new Modes(3, 0, 12, 0.8).areHeads());
    assertTrue(new Modes(4, 0, 12, 0.8).areHeads());
    assertFalse(new Modes(5, 2, 12, 0.8).areHeads());
  }

  @Test
  void fewPairsShowNone() {
    assertEquals(new Modes(0, 0, 3, 1), modes(new double[3], new double[] {0, 0, SLOW}));
  }

  private static Modes modes(double[] base, double[] head) {
    return Modes.of(base, head, MARGIN);
  }
}
