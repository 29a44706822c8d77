package dev.racecourse.compare.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EffectTest {

  @Test
  void agreesWithStudentsTable() {
    // Mean 0.03, sd 0.0158..; t(4, 0.975) = 2.776445, so the half width is 0.0196325.
    var effect = Effect.of(new double[] {0.01, 0.02, 0.03, 0.04, 0.05}, 0.95);

    assertEquals(Math.exp(0.03), effect.ratio(), 1e-12);
    assertEquals(0.0158113883, effect.sd(), 1e-9);
    assertEquals(Math.exp(0.03 - 0.0196325), effect.low(), 1e-6);
    assertEquals(Math.exp(0.03 + 0.0196325), effect.high(), 1e-6);
    assertEquals(5, effect.pairs());
  }

  @Test
  void isSymmetricOnLogs() {
    var faster = Effect.of(new double[] {0.1, 0.2, 0.3}, 0.95);
    var slower = Effect.of(new double[] {-0.1, -0.2, -0.3}, 0.95);

    assertEquals(1, faster.ratio() * slower.ratio(), 1e-12);
    assertEquals(1, faster.low() * slower.high(), 1e-12);
  }

  @Test
  void refusesASinglePair() {
    assertThrows(IllegalArgumentException.class, () -> Effect.of(new double[] {0.1}, 0.95));
  }
}
