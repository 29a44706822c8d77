package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.scaling.RatioInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of 95 % intervals where the five rows of a benchmark are measured in three rounds,
 * and again, in up to five, until half of each interval is within 5 %: simulated. A ratio scatters
 * by what is the JVM's, which all five rows have in common, and by the noise of the machine; both
 * are normal on the log scale.
 */
class StoppingEarlyTest {

  private static final int RUNS = 2_000;
  private static final int ROWS = 5;
  private static final int ROUNDS = 3;
  private static final int MOST_ROUNDS = 5;
  private static final double PRECISION = 0.05;

  @ParameterizedTest
  @CsvSource({"0.01, 0.02", "0.02, 0.02", "0.02, 0.04", "0.03, 0.03", "0.00, 0.08", "0.05, 0.02"})
  void intervalsStayHonest(double ofJvm, double ofMachine) {
    var random = new Random(1);
    var covered = 0;
    var overlapping = 0;
    var halves = 0.0;
    for (var run = 0; run < RUNS; run++) {
      var one = measure(ofJvm, ofMachine, random);
      var other = measure(ofJvm, ofMachine, random);
      var bounds = one.interval().orElseThrow();
      var others = other.interval().orElseThrow();
      covered += bounds.low() <= 1 && 1 <= bounds.high() ? 1 : 0;
      overlapping += bounds.low() <= others.high() && others.low() <= bounds.high() ? 1 : 0;
      halves += one.relativeHalfWidth();
    }
    System.out.printf(
        "| %.0f %% | %.0f %% | %.1f %% | %.1f %% | %.1f %% |%n",
        100 * ofJvm,
        100 * ofMachine,
        100 * halves / RUNS,
        100.0 * covered / RUNS,
        100.0 * overlapping / RUNS);
    assertTrue(covered >= (ofJvm > ofMachine ? 0.80 : 0.90) * RUNS, () -> "coverage is too low");
    assertTrue(overlapping >= 0.95 * RUNS, () -> "two runs contradict each other too often");
  }

  /** The first row of a benchmark. */
  private static RatioInterval measure(double ofJvm, double ofMachine, Random random) {
    var rows = new ArrayList<List<Double>>();
    for (var row = 0; row < ROWS; row++) {
      rows.add(new ArrayList<>());
    }
    while (true) {
      var jvm = ofJvm * random.nextGaussian();
      rows.forEach(row -> row.add(Math.exp(jvm + ofMachine * random.nextGaussian())));
      var groups = rows.stream().map(StoppingEarlyTest::array).toList();
      var rounds = groups.get(0).length;
      var isEnough =
          rounds >= ROUNDS
              && groups.stream()
                  .allMatch(row -> RatioInterval.of(row, groups).relativeHalfWidth() <= PRECISION);
      if (rounds == MOST_ROUNDS || isEnough) {
        return RatioInterval.of(groups.get(0), groups);
      }
    }
  }

  private static double[] array(List<Double> row) {
    return row.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
