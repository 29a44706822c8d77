package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;

class DisturbanceTest {

  private static final int PAIRS = 200_000;

  private static final Noise NOISE = new Noise(0.01, -0.02, 0.03, 0, 0.01, -0.01, 0.02, -0.04);

  @Test
  void nothingKeepsTheSpread() {
    var series = draw(Disturbance.PLAIN);

    assertEquals(0, mean(series), 0.0005);
    assertEquals(1, spread(series), 0.01);
    assertEquals(0, correlation(series), 0.01);
  }

  @Test
  void driftAddsAQuarterOfTheVariance() {
    var series = draw(Disturbance.DRIFT);

    assertEquals(0, mean(series), 0.0005);
    assertEquals(Math.sqrt(1.25), spread(series), 0.01);
  }

  @Test
  void driftLastsAndKeepsNeighboursTogether() {
    // Of four pairs of neighbours, three are in one block and opposites; the fourth is random.
    var alternating = new Noise(1, -1);
    var series = Disturbance.DRIFT.draw(alternating, PAIRS, new SplittableRandom(7));

    assertEquals((-0.75 + 0.25 * 0.7) / 1.25, correlation(series), 0.01);
  }

  @Test
  void spikesAreRareAndLarge() {
    var still = new Noise(0, 0);
    var series = Disturbance.SPIKES.draw(still, PAIRS, new SplittableRandom(7));

    assertEquals(0.05, share(series, d -> d != 0), 0.002);
    assertEquals(0.025, share(series, d -> d > 0), 0.002);
    assertTrue(Arrays.stream(series).allMatch(d -> d == 0 || Math.abs(d) == Math.log(1.15)));
  }

  private static double[] draw(Disturbance disturbance) {
    return disturbance.draw(NOISE, PAIRS, new SplittableRandom(7));
  }

  private static double share(double[] series, DoublePredicate what) {
    return (double) Arrays.stream(series).filter(what).count() / series.length;
  }

  private static double mean(double[] series) {
    return Arrays.stream(series).average().orElseThrow();
  }

  /** Standard deviation, as a multiple of the noise's. */
  private static double spread(double[] series) {
    return Math.sqrt(Arrays.stream(series).map(d -> d * d).average().orElseThrow()) / NOISE.sd();
  }

  /** Between neighbours, of a series around 0. */
  private static double correlation(double[] series) {
    var products = 0.0;
    for (var i = 1; i < series.length; i++) {
      products += series[i] * series[i - 1];
    }
    return products / Arrays.stream(series).map(d -> d * d).sum();
  }
}
