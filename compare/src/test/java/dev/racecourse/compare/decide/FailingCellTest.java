package dev.racecourse.compare.decide;

import static dev.racecourse.compare.schedule.Samples.CELL;
import static dev.racecourse.compare.schedule.Samples.pair;
import static dev.racecourse.compare.schedule.Samples.pairs;
import static dev.racecourse.compare.schedule.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.schedule.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells of which some pairs fail, and the others would make a verdict. */
class FailingCellTest {

  private static final PairOutcome FAILED = new PairOutcome.Failed("head ended");
  private static final PairOutcome SAME = pair(0.001);

  @Test
  void whatFailsNowAndThenIsNotUnchanged() {
    var outcomes = List.of(SAME, FAILED, SAME, SAME, FAILED, SAME);

    assertEquals(new Verdict.Failed("2 of 6 pairs failed"), verdict(sample(outcomes)));
  }

  @Test
  void oneFailureIsAnAccident() {
    var outcomes = List.of(SAME, FAILED, SAME, SAME, SAME);

    assertInstanceOf(Verdict.Undecided.class, verdict(sample(outcomes)));
  }

  @Test
  void failuresBeforeAResumptionAreForgiven() {
    var outcomes = List.of(SAME, FAILED, SAME, SAME, FAILED, SAME);
    var resumed = new CellSample(CELL, Harness.HEADS, Samples.records(CELL, outcomes), 2);

    assertInstanceOf(Verdict.Undecided.class, verdict(resumed));
  }

  @Test
  void whatFailsNowAndThenMayBeSlower() {
    assertInstanceOf(Verdict.Worse.class, verdict(sample(failingTwice(-0.1))));
  }

  @Test
  void whatFailsNowAndThenIsNotFaster() {
    assertEquals(new Verdict.Failed("2 of 14 pairs failed"), verdict(sample(failingTwice(0.1))));
  }

  /** Enough pairs to see a change, and two that failed. */
  private static List<PairOutcome> failingTwice(double logRatio) {
    var outcomes = new ArrayList<PairOutcome>(List.of(FAILED, FAILED));
    outcomes.addAll(pairs(12, logRatio - 0.01, logRatio + 0.01));
    return outcomes;
  }

  private static Verdict verdict(CellSample sample) {
    return CellDecision.of(sample, Rule.of(0.03, 24, 1)).speed();
  }
}
