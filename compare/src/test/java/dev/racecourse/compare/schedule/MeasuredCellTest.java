package dev.racecourse.compare.schedule;

import static dev.racecourse.compare.schedule.Samples.BUSY;
import static dev.racecourse.compare.schedule.Samples.CELL;
import static dev.racecourse.compare.schedule.Samples.pair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Rounds.Batches;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.sample.PairOutcome.Shortened;
import dev.racecourse.races.side.Both;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredCellTest {

  private final MeasuredCell cell =
      new MeasuredCell(
          CELL, PlayedCampaign::undecided, Harness.HEADS, Harness.OWN, Optional.empty());

  @Test
  void setsOnePairInFourAside() {
    var busy = pair(BUSY, new Both<>(0.0, 0.0), 0.5);
    assertInstanceOf(Contaminated.class, add(busy));
    IntStream.range(0, 6).forEach(i -> assertInstanceOf(Measured.class, add(busy)));
    assertInstanceOf(Contaminated.class, add(busy));
    assertEquals(6, cell.counted());
  }

  @Test
  void keepsWhatNobodyDisturbed() {
    assertInstanceOf(Measured.class, add(pair(0.5)));
    assertInstanceOf(Failed.class, add(new Failed("why")));
  }

  @Test
  void givesUpWhereItFailsAsOftenAsNot() {
    add(new Failed("why"));
    assertFalse(cell.sample().isHopeless());
    add(new Failed("why"));
    assertTrue(cell.sample().isHopeless());
    add(pair(0));
    add(pair(0));
    add(pair(0));
    assertFalse(cell.sample().isHopeless());
  }

  @Test
  void anEarlierRunDoesNotSpeakAgainstAnotherTry() {
    add(new Failed("disk full"));
    add(new Failed("disk full"));
    cell.resume();
    assertFalse(cell.sample().isHopeless());
    assertTrue(cell.sample().isFailure());
    add(new Failed("why"));
    assertFalse(cell.sample().isHopeless());
    add(new Failed("why"));
    assertTrue(cell.sample().isHopeless());
    add(pair(0));
    assertFalse(cell.sample().isFailure());
  }

  @Test
  void givesUpWhereNobodysBenchmarkFits() {
    var lonely =
        new MeasuredCell(
            CELL, PlayedCampaign::undecided, Harness.HEADS, Harness.NONE, Optional.empty());
    assertFalse(lonely.sample().isHopeless());
    lonely.add(Samples.record(CELL, 1, new Misfit("NoSuchMethodError")));
    assertEquals(Harness.NONE, lonely.harness());
    assertTrue(lonely.sample().isHopeless());
  }

  @Test
  void fallsBackToOwnBenchmarks() {
    assertEquals(Harness.HEADS, cell.harness());
    add(new Misfit("NoSuchMethodError"));
    assertEquals(Harness.OWN, cell.harness());
    assertFalse(cell.sample().isHopeless());
  }

  @Test
  void baseThatRanHeadsBenchmarkOnceFitsIt() {
    add(pair(0));
    assertEquals(new Failed("killed"), add(new Misfit("killed")));
    assertEquals(Harness.HEADS, cell.harness());
  }

  @Test
  void aPairTakesAsLongAsItsRoundsUntilOneWasMeasured() {
    var plan = Samples.PLAN;
    add(new Failed("killed"));
    assertEquals(4 + 140 * 0.2, cell.pairSeconds(plan), 1e-9);
    add(pair(0));
    assertEquals(30, cell.pairSeconds(plan), 1e-9);
    var shots = Optional.of(new Rounds(2, 3, new Batches(1, 1)));
    var cold = new MeasuredCell(CELL, PlayedCampaign::undecided, Harness.HEADS, Harness.OWN, shots);
    assertEquals(4 + 5 * 0.2, cold.pairSeconds(plan), 1e-9);
  }

  @Test
  void aPairOfMoreRoundsTakesLonger() {
    add(pair(0));
    add(new PairOutcome.Cold(pair(0)));

    // 30 s for 140 rounds of 0.2 s and 4 s; the next has 180.
    assertEquals(30 * 40 / 32.0, cell.pairSeconds(Samples.PLAN), 1e-9);
  }

  @Test
  void pairsThatTookTooLongHaveFewerRoundsFromThenOn() {
    add(pair(Samples.QUIET, new Both<>(0.5, 0.5), 0));
    var fewer = new Rounds(1, 5);
    add(new Shortened(fewer, 40, "why"));

    assertEquals(fewer, cell.rounds(Samples.PLAN.rounds()));
    var fresh =
        new MeasuredCell(
            CELL, PlayedCampaign::undecided, Harness.HEADS, Harness.OWN, Optional.empty());
    fresh.add(Samples.record(CELL, 1, new Shortened(fewer, 40, "why")));
    assertEquals(40, fresh.pairSeconds(Samples.PLAN), 1e-9);
  }

  @Test
  void givesUpForGoodUntilTheComparisonIsResumed() {
    add(Failed.forGood("too slow"));
    assertTrue(cell.sample().isHopeless());
    assertTrue(cell.sample().isFailure());
    cell.resume();
    assertFalse(cell.sample().isHopeless());
  }

  private PairOutcome add(PairOutcome outcome) {
    var checked = cell.checked(outcome);
    cell.add(Samples.record(CELL, cell.size() + 1, checked));
    return checked;
  }
}
