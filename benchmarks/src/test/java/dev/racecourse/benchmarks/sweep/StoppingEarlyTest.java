package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.samples.Measured;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.benchmarks.scaling.RatioInterval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of 95 % intervals where five benchmarks of five rows are measured in three rounds,
 * and again, in up to five, until half of each interval is within 5 %: simulated. A ratio scatters
 * by what is the JVM's, which all rows of a benchmark have in common, and by the noise of the
 * machine, which differs by a quarter from benchmark to benchmark; one half of either is Ruler's,
 * and common to all benchmarks. All are normal on the log scale.
 */
class StoppingEarlyTest {

  private static final int RUNS = 250;
  private static final List<String> BENCHMARKS = List.of("A", "B", "C", "D", "E");
  private static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16);
  private static final int ROUNDS = 3;
  private static final int MOST_ROUNDS = 5;
  private static final double PRECISION = 0.05;
  private static final double DIFFERING = 0.25;

  private static final Workload RULER = Measured.workload("Ruler.ruler");

  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource({"0.01, 0.02", "0.02, 0.02", "0.02, 0.04", "0.03, 0.03", "0.00, 0.08", "0.05, 0.02"})
  void intervalsStayHonest(double ofJvm, double ofMachine) {
    var covered = 0;
    var overlapping = 0;
    var halves = 0.0;
    for (var run = 0; run < RUNS; run++) {
      var one = measure(ofJvm, ofMachine);
      var other = measure(ofJvm, ofMachine);
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
    assertTrue(covered >= (ofJvm > ofMachine ? 0.85 : 0.90) * RUNS, () -> "coverage is too low");
    assertTrue(overlapping >= 0.95 * RUNS, () -> "two runs contradict each other too often");
  }

  /** A row of a run. */
  private RatioInterval measure(double ofJvm, double ofMachine) {
    var rulers = new HashMap<Workload, Workload>();
    var noise = new TreeMap<Workload, Double>();
    for (var benchmark : BENCHMARKS) {
      var workload = Measured.workload(benchmark + ".x");
      rulers.put(workload, RULER);
      noise.put(workload, ofMachine * Math.exp(DIFFERING * random.nextGaussian()));
    }
    noise.put(RULER, ofMachine);
    var measured = new Measured(rulers);
    var samples = measured.samples();
    for (var round = 0; round < MOST_ROUNDS && !isEnough(samples, round); round++) {
      measured.heat(heat(noise, ofJvm));
    }
    return samples.ofRuler(samples.cells().iterator().next()).orElseThrow();
  }

  private static boolean isEnough(Samples samples, int rounds) {
    return rounds >= ROUNDS
        && samples.cells().stream()
            .filter(cell -> !samples.isRuler(cell.workload()))
            .allMatch(cell -> samples.uncertainty(cell) <= PRECISION);
  }

  private Map<Cell, Double> heat(Map<Workload, Double> noise, double ofJvm) {
    var scores = new HashMap<Cell, Double>();
    noise.forEach(
        (workload, ofMachine) -> {
          var jvm = ofJvm / Math.sqrt(2) * random.nextGaussian();
          for (var threads : THREADS) {
            var machine = ofMachine / Math.sqrt(2) * random.nextGaussian();
            scores.put(new Cell(workload, threads), 1000 * Math.exp(jvm + machine));
          }
        });
    return scores;
  }
}
