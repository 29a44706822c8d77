package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisturbanceTest {

  private static final int PAIRS = 200_000;

  private static final Noise NOISE = noise(0.01, -0.02, 0.03, 0, 0.01, -0.01, 0.02, -0.04);

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
    var series = draw(Disturbance.DRIFT, noise(1, -1));

    assertEquals((-0.75 + 0.25 * 0.7) / 1.25, correlation(series), 0.01);
  }

  @Test
  void spikesAreRareAndLarge() {
    var series = draw(Disturbance.SPIKES, noise(0, 0));

    assertEquals(0.05, share(series, d -> d != 0), 0.002);
    assertEquals(0.025, share(series, d -> d > 0), 0.002);
    assertTrue(
        Arrays.stream(series)
            .allMatch(d -> d == 0 || Math.abs(Math.abs(d) - Math.log(1.15)) < 1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void whatTakesLongerTakesMoreCpuTime(Disturbance disturbance) {
    var pairs = disturbance.draw(NOISE, 100, new SplittableRandom(7));

    assertTrue(pairs.stream().anyMatch(pair -> pair.speed() != 0));
    pairs.stream()
        .filter(pair -> pair.speed() != 0)
        .forEach(pair -> assertTrue(pair.speed() * pair.cpu() < 0, pair.toString()));
  }

  private static double[] draw(Disturbance disturbance) {
    return draw(disturbance, NOISE);
  }

  private static double[] draw(Disturbance disturbance, Noise noise) {
    return disturbance.draw(noise, PAIRS, new SplittableRandom(7)).stream()
        .mapToDouble(Deviation::speed)
        .toArray();
  }

  /** Half as much of CPU time, the other way. */
  private static Noise noise(double... speeds) {
    return new Noise(
        Arrays.stream(speeds).mapToObj(speed -> new Deviation(speed, -speed / 2)).toList());
  }

  private static double share(double[] series, DoublePredicate what) {
    return (double) Arrays.stream(series).filter(what).count() / series.length;
  }

  private static double mean(double[] series) {
    return Arrays.stream(series).average().orElseThrow();
  }

  /** Standard deviation, as a multiple of the noise's. */
  private static double spread(double[] series) {
    return Math.sqrt(Arrays.stream(series).map(d -> d * d).average().orElseThrow())
        / NOISE.sd().speed();
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
