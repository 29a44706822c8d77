package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.scaling.RatioInterval;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of a 95 % interval where a row is measured three times, and again, up to five times,
 * until half of its interval is within 5 %: simulated, with ratios that are normal on the log
 * scale.
 */
class StoppingEarlyTest {

  private static final int RUNS = 4_000;
  private static final int ROUNDS = 3;
  private static final int MOST_ROUNDS = 5;
  private static final double PRECISION = 0.05;

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.02, 0.03, 0.05, 0.09})
  void intervalsStayHonest(double spread) {
    var random = new Random(1);
    var covered = 0;
    var overlapping = 0;
    var rounds = 0;
    for (var run = 0; run < RUNS; run++) {
      var one = measure(spread, random);
      var other = measure(spread, random);
      var bounds = one.ratio().interval().orElseThrow();
      var others = other.ratio().interval().orElseThrow();
      covered += bounds.low() <= 1 && 1 <= bounds.high() ? 1 : 0;
      overlapping += bounds.low() <= others.high() && others.low() <= bounds.high() ? 1 : 0;
      rounds += one.rounds();
    }
    System.out.printf(
        "spread between JVMs %2.0f %%: %.1f rounds; %.1f %% of intervals hold the true ratio, those of"
            + " two runs overlap in %.1f %%%n",
        100 * spread, (double) rounds / RUNS, 100.0 * covered / RUNS, 100.0 * overlapping / RUNS);
    assertTrue(covered >= 0.90 * RUNS, () -> "coverage is too low");
    assertTrue(overlapping >= 0.97 * RUNS, () -> "two runs contradict each other too often");
  }

  private record Row(RatioInterval ratio, int rounds) {}

  private static Row measure(double spread, Random random) {
    var ratios = new ArrayList<Double>();
    while (true) {
      ratios.add(Math.exp(spread * random.nextGaussian()));
      if (ratios.size() < ROUNDS) {
        continue;
      }
      var interval = RatioInterval.of(ratios.stream().mapToDouble(Double::doubleValue).toArray());
      if (ratios.size() == MOST_ROUNDS || interval.relativeHalfWidth() <= PRECISION) {
        return new Row(interval, ratios.size());
      }
    }
  }
}
