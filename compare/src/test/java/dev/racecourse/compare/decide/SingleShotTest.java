package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Both;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingleShotTest {

  private static final CellKey COLD = new CellKey(Workload.parse("demo.Work.start ss"), 1);

  @Test
  void aJvmThatStillCompilesIsNoReasonForAWarningButALoadThatNobodySaw() {
    var pair = Samples.pair(new Load(null, null, null), new Both<>(9.0, 9.0), 0);
    var sample = new CellSample(COLD, Harness.OWN, List.of(Samples.record(COLD, 1, pair)), 0);

    assertEquals(
        List.of(Warning.loadUnknown()), new Diagnostics(sample, Rule.of(0.03, 24, 1)).warnings());
  }

  @Test
  void itsSpeedIsDecidedAllTheSame() {
    var pair = Samples.pair(Samples.QUIET, new Both<>(9.0, 9.0), 0);
    var sample =
        new CellSample(
            COLD, Harness.HEADS, Samples.records(COLD, Collections.nCopies(12, pair)), 0);

    assertInstanceOf(Verdict.NoChange.class, CellDecision.of(sample, Rule.of(0.03, 24, 1)).speed());
  }
}
