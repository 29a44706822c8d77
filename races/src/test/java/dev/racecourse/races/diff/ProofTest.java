package dev.racecourse.races.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.diff.RaceFinding.Tally;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {

  @Test
  void takesEightTimesTheJvmsThatOneSightingTook() {
    assertEquals(new Proof(8, 8000), Proof.against(new Tally(3, 1000, 1, 1)));
    assertEquals(new Proof(38, 26_667), Proof.against(new Tally(3, 10_000, 3, 14)));
  }

  @Test
  void isMetByJvmsAndSamples() {
    var proof = new Proof(8, 8000);

    assertTrue(proof.isMetBy(new Tally(0, 8000, 0, 8)));
    assertFalse(proof.isMetBy(new Tally(0, 7999, 0, 9)));
    assertFalse(proof.isMetBy(new Tally(0, 9000, 0, 7)));
  }

  /**
   * The probability that, of two sides that are alike, one shows a race in its first JVMs, and the
   * other does not in all that the proof takes; exact.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 14, 70, 280})
  void seldomTellsSidesApartThatAreAlike(int forks) {
    for (var rate = 0.0005; rate < 1; rate *= 1.05) {
      var shown = BinomialDistribution.of(forks, rate);
      var error = 0.0;
      for (var showing = 1; showing <= forks; showing++) {
        var proof = Proof.against(new Tally(showing, forks, showing, forks));
        var silent = Math.pow(1 - rate, Math.max(forks, proof.forks()));
        error += shown.probability(showing) * silent;
      }
      assertTrue(error < 0.05, error + " at a rate of " + rate);
    }
  }
}
