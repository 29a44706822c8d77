package dev.racecourse.benchmarks.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FitUncertaintyTest {

  private static final ScalabilityLaw LAW = new ScalabilityLaw(30_000, 0.1, 0.01);

  @Test
  void holdsTheLawThatTheRoundsWereMadeOf() {
    var hits = 0;
    for (var seed = 0; seed < 40; seed++) {
      var range = FitUncertainty.of(rounds(5, 0.03, seed)).orElseThrow().contention();
      hits += range.low() <= LAW.sigma() && LAW.sigma() <= range.high() ? 1 : 0;
    }
    // Few rounds are drawn from too few values, so it is less than 95 %.
    assertTrue(hits >= 28, "only " + hits + " of 40");
  }

  @Test
  void isNarrowWhereRoundsAgree() {
    var exact = FitUncertainty.of(rounds(4, 0, 1)).orElseThrow();

    assertEquals(LAW.sigma(), exact.contention().low(), 1e-9);
    assertEquals(LAW.sigma(), exact.contention().high(), 1e-9);
    assertEquals(LAW.kappa(), exact.coherency().high(), 1e-9);
    assertEquals(Math.sqrt(0.9 / 0.01), exact.peak().low(), 1e-6);
  }

  @Test
  void oneRoundSaysNothing() {
    assertEquals(Optional.empty(), FitUncertainty.of(rounds(1, 0.03, 1)));
  }

  @Test
  void drawsTheSameEachTime() {
    assertEquals(FitUncertainty.of(rounds(4, 0.03, 1)), FitUncertainty.of(rounds(4, 0.03, 1)));
  }

  private static List<Map<Integer, Double>> rounds(int count, double noise, long seed) {
    var rounds = new ArrayList<Map<Integer, Double>>();
    for (var round = 0; round < count; round++) {
      var measured = new HashMap<Integer, Double>();
      for (var point : Planted.noisy(LAW, noise, 1000 * seed + round, 1, 2, 4, 8, 16)) {
        measured.put(point.threads(), point.throughput());
      }
      rounds.add(measured);
    }
    return rounds;
  }
}
