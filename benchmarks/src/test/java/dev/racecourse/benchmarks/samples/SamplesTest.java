package dev.racecourse.benchmarks.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.heat.Workload;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplesTest {

  private static final Workload READ = Measured.workload("requests.ReadPost.readPost");
  private static final Workload RULER = Measured.workload("requests.Ruler.ruler");

  private final Measured measured = new Measured(Map.of(READ, RULER));
  private final Samples samples = measured.samples();

  @Test
  void aRatioIsOfJvmsOfOneHeat() {
    measured.heat(Map.of(measured.cell(READ, 4), 900.0, measured.cell(RULER, 4), 1000.0));
    // A heat without the ruler says nothing about the ratio.
    measured.heat(Map.of(measured.cell(READ, 4), 100.0));
    measured.heat(Map.of(measured.cell(READ, 4), 1800.0, measured.cell(RULER, 4), 2000.0));

    var ratio = samples.ofRuler(measured.cell(READ, 4)).orElseThrow();

    assertEquals(0.9, ratio.ratio(), 1e-12);
    assertEquals(0, samples.uncertainty(measured.cell(READ, 4)), 1e-9);
  }

  @Test
  void aSpeedUpIsOfOneJvm() {
    measured.heat(Map.of(measured.cell(READ, 1), 100.0, measured.cell(READ, 4), 200.0));
    measured.heat(Map.of(measured.cell(READ, 1), 1000.0, measured.cell(READ, 4), 2000.0));

    assertEquals(2, samples.speedUp(measured.cell(READ, 4)).orElseThrow().ratio(), 1e-12);
  }

  @Test
  void whatHasNoRulerIsAsUncertainAsItsScore() {
    assertEquals(Double.POSITIVE_INFINITY, samples.uncertainty(measured.cell(RULER, 1)));
    measured.heat(Map.of(measured.cell(RULER, 1), 100.0));
    assertEquals(Double.POSITIVE_INFINITY, samples.uncertainty(measured.cell(RULER, 1)));
    measured.heat(Map.of(measured.cell(RULER, 1), 100.0));
    assertEquals(0, samples.uncertainty(measured.cell(RULER, 1)));
    assertEquals(Optional.empty(), samples.ofRuler(measured.cell(RULER, 1)));
  }

  @Test
  void jmhSeesAForkForEachJvm() {
    measured.heat(Map.of(measured.cell(READ, 4), 900.0));
    measured.heat(Map.of(measured.cell(READ, 4), 1100.0));

    var run = samples.results().iterator().next();

    assertEquals(2, run.getParams().getForks());
    assertEquals(2, run.getBenchmarkResults().size());
    assertEquals(1000, run.getPrimaryResult().getScore(), 1e-6);
  }

  @Test
  void theOthersOfARulerSayHowMuchRatiosScatter() {
    var quiet = Measured.workload("requests.A.a");
    var noisy = Measured.workload("requests.B.b");
    var stranger = Measured.workload("stores.C.c");
    var ruler = Measured.workload("requests.Ruler.ruler");
    var other = Measured.workload("stores.Ruler.ruler");
    var measured = new Measured(Map.of(quiet, ruler, noisy, ruler, stranger, other));
    for (var score : new double[] {400, 500, 600}) {
      measured.heat(
          Map.of(
              measured.cell(quiet, 1), 500.0,
              measured.cell(noisy, 1), score,
              measured.cell(ruler, 1), 1000.0,
              measured.cell(stranger, 1), 500.0,
              measured.cell(other, 1), 1000.0));
    }

    assertTrue(measured.samples().uncertainty(measured.cell(quiet, 1)) > 0.1);
    assertEquals(0, measured.samples().uncertainty(measured.cell(stranger, 1)), 1e-9);
  }
}
