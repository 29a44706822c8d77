package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairOutcome.Shortened;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Both;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What JMH measures and nobody compares. */
class UncomparedTest {

  @Test
  void theScoresOfOneSideWillDo() {
    assertEquals(
        List.of(Warning.otherScores(List.of("get", "put"))),
        warnings("thrpt", List.of("put"), List.of("get", "put")));
  }

  @Test
  void sampleModeHasPercentiles() {
    assertEquals(List.of(Warning.meansOnly()), warnings("sample", List.of(), List.of()));
  }

  @Test
  void fewerRoundsHaveAReason() {
    var ended = new Shortened(new Rounds(1, 5), 40, "an iteration takes long");

    assertEquals(
        List.of(Warning.fewerRounds(List.of(1), 5, "an iteration takes long")),
        new Diagnostics(Samples.sample(List.of(ended)), Rule.of(0.03, 24, 1)).warnings());
  }

  private static List<Warning> warnings(String mode, List<String> base, List<String> head) {
    var cell = new CellKey(Workload.parse("demo.Work.mixed " + mode), 1);
    var pair =
        new Measured(new Both<>(fork(base), fork(head)), new Both<>(0.0, 0.0), Samples.QUIET);
    var sample = new CellSample(cell, Harness.OWN, List.of(Samples.record(cell, 1, pair)), 0);
    return new Diagnostics(sample, Rule.of(0.03, 24, 1)).warnings();
  }

  private static MeasuredFork fork(List<String> others) {
    return new MeasuredFork("ops/s", List.of(1.0), null, null, others);
  }
}
