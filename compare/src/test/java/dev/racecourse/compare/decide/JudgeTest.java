package dev.racecourse.compare.decide;

import static dev.racecourse.compare.schedule.Samples.BUSY;
import static dev.racecourse.compare.schedule.Samples.CELL;
import static dev.racecourse.compare.schedule.Samples.pair;
import static dev.racecourse.compare.schedule.Samples.pairs;
import static dev.racecourse.compare.schedule.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.decide.PairsWanted.Purpose;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Judge JUDGE = new Judge(0.03);
  private static final double[] SLOW = {-0.1, -0.11, -0.09, -0.1};
  private static final double[] SAME = {0.001, -0.001};
  private static final double[] WILD = {0.2, -0.2, 0.15, -0.15};

  @Test
  void wantsTheFirstLookAndThenTheNext() {
    assertEquals(new PairsWanted(4, Purpose.SCREENING), demand(List.of()));
    assertEquals(new PairsWanted(6, Purpose.SCREENING), demand(pairs(4, WILD)));
  }

  @Test
  void wantsFreshPairsOfWhatIsFlagged() {
    assertEquals(new PairsWanted(12, Purpose.CONFIRMATION), demand(pairs(4, SLOW)));
    assertEquals(new PairsWanted(12, Purpose.CONFIRMATION), demand(pairs(12, SLOW)));
  }

  @Test
  void wantsNoMoreOfWhatIsDecided() {
    assertEquals(new PairsWanted(4, Purpose.SCREENING), demand(pairs(4, SAME)));
    assertEquals(new PairsWanted(16, Purpose.SCREENING), demand(pairs(16, WILD)));
  }

  @Test
  void slowerIsTheEffectOfTheFreshPairs() {
    var outcomes = pairs(4, SLOW);
    outcomes.addAll(pairs(8, -0.05, -0.06));

    var effect = assertInstanceOf(Verdict.Slower.class, verdict(outcomes)).effect();

    assertEquals(Math.exp(-0.055), effect.ratio(), 1e-12);
    assertEquals(8, effect.pairs());
  }

  @Test
  void aFlagThatIsNotBorneOutIsUndecided() {
    var outcomes = pairs(4, SLOW);
    outcomes.addAll(pairs(8, SAME));

    var reason = assertInstanceOf(Verdict.Undecided.class, verdict(outcomes)).reason();

    assertTrue(reason.startsWith("suspect"), reason);
  }

  @Test
  void aFlagThatNobodyHadTimeForIsUndecided() {
    var undecided = assertInstanceOf(Verdict.Undecided.class, verdict(pairs(9, SLOW)));

    assertEquals("suspect, stopped at 5 of 8 confirming pairs", undecided.reason());
    assertEquals(9, Objects.requireNonNull(undecided.effect()).pairs());
  }

  @Test
  void saysWhatWouldTell() {
    assertInstanceOf(Verdict.NoChange.class, verdict(pairs(4, SAME)));
    var noisy = assertInstanceOf(Verdict.Undecided.class, verdict(pairs(16, WILD)));
    var said = Pattern.compile("takes about \\d+ pairs; at --delta (\\d+)% these 16 say no change");
    var percent = said.matcher(noisy.reason());
    assertTrue(percent.matches(), noisy.reason());
    var delta = Integer.parseInt(percent.group(1)) / 100.0;
    assertInstanceOf(Verdict.NoChange.class, verdict(new Judge(delta), pairs(16, WILD)));
    assertInstanceOf(Verdict.Undecided.class, verdict(new Judge(delta - 0.01), pairs(16, WILD)));
    var early = assertInstanceOf(Verdict.Undecided.class, verdict(pairs(3, SAME)));
    assertEquals("stopped at 3 of 4 pairs", early.reason());
  }

  @Test
  void whatWouldTellRestsOnAllPairsNotOnTheLuckiestLook() {
    var outcomes = pairs(4, 0.03, -0.03, 0.02, -0.02);
    outcomes.addAll(pairs(12, WILD));

    // The 90 % interval of the first four is within 4 %, that of all sixteen is 0.0695 wide.
    var reason = assertInstanceOf(Verdict.Undecided.class, verdict(outcomes)).reason();
    assertTrue(reason.endsWith("at --delta 7% these 16 say no change"), reason);
  }

  @Test
  void aPairCountsOnceHoweverManyRoundsItHas() {
    var outcomes = List.of(pair(0, 0.02, 0.01), pair(0.01), pair(0.01), pair(0.01));

    var effect = assertInstanceOf(Verdict.NoChange.class, verdict(outcomes)).effect();

    assertEquals(Math.exp(0.01), effect.ratio(), 1e-12);
  }

  @Test
  void failsIfAllPairsDo() {
    var failed = new PairOutcome.Failed("head ended");

    var judgement = judge(List.of(failed, failed));

    assertEquals(new Verdict.Failed("2 of 2 pairs failed"), judgement.verdict());
    assertEquals(List.of(new Warning.VoidPairs(List.of(1, 2), "head ended")), judgement.warnings());
  }

  @Test
  void whatFailedAndWasNeverMeasuredHasFailed() {
    var failed = new PairOutcome.Failed("head ended");

    assertEquals(new Verdict.Failed("1 of 1 pairs failed"), verdict(List.of(failed)));
    assertInstanceOf(Verdict.Undecided.class, verdict(List.of(failed, pair(0))));
  }

  @Test
  void whatIsNewAndBaseCannotRunIsOneSided() {
    var misfit = new PairOutcome.Misfit("base ended");
    var records = Samples.records(CELL, List.of(misfit));

    var judgement = JUDGE.judge(List.of(new CellSample(CELL, Harness.NONE, records, 0))).get(0);

    assertEquals(new Verdict.OneSided("it is new, and base cannot run it"), judgement.verdict());
    assertEquals(List.of(new Warning.VoidPairs(List.of(1), "base ended")), judgement.warnings());
  }

  /** One-sided, p is 0.017 alone; by Holm of two it is 0.033. */
  @Test
  void confirmsFlaggedCellsAsAFamily() {
    var weak = pairs(4, SLOW);
    weak.addAll(pairs(8, -0.09, 0.0));
    var nothing = pairs(4, SLOW);
    nothing.addAll(pairs(8, 0.1, -0.1));
    var otherCell = new CellKey(CELL.workload(), 2);
    var other = new CellSample(otherCell, Harness.HEADS, Samples.records(otherCell, nothing), 0);

    assertInstanceOf(Verdict.Slower.class, verdict(weak));
    for (var judgement : JUDGE.judge(List.of(sample(weak), other))) {
      assertInstanceOf(Verdict.Undecided.class, judgement.verdict());
    }
  }

  @Test
  void pairsOfOtherBenchmarksDoNotCount() {
    var outcomes = pairs(4, SLOW);
    var own = new CellSample(CELL, Harness.OWN, Samples.records(CELL, outcomes), 0);

    assertEquals(new PairsWanted(4, Purpose.SCREENING), JUDGE.demand(own));
  }

  @Test
  void failsIfHalfOfThePairsDo() {
    var outcomes = pairs(2, SAME);
    outcomes.add(new PairOutcome.Failed("head ended"));
    outcomes.add(new PairOutcome.Failed("head ended"));

    assertEquals(new Verdict.Failed("2 of 4 pairs failed"), verdict(outcomes));
  }

  @Test
  void namesWhatWasRepeatedAndWhatWasNot() {
    var busy = pair(BUSY, new Both<>(0.0, 0.0), 0);
    var outcomes =
        new ArrayList<PairOutcome>(List.of(new PairOutcome.Contaminated(busy, "a build"), busy));

    assertEquals(
        List.of(new Warning.Repeated(List.of(1), "a build"), new Warning.Busy(List.of(2))),
        judge(outcomes).warnings());
  }

  @Test
  void saysOnceThatTheLoadIsUnknown() {
    var unknown = pair(new Load(null, null, null), new Both<>(0.0, 0.0), 0);

    assertEquals(List.of(new Warning.LoadUnknown()), judge(List.of(unknown, unknown)).warnings());
  }

  @Test
  void namesAStrayPair() {
    var warnings = judge(List.of(pair(0.01), pair(-0.3), pair(0), pair(-0.01), pair(0))).warnings();

    assertEquals(2, assertInstanceOf(Warning.StrayPair.class, warnings.get(0)).pair());
  }

  @Test
  void namesStrayRounds() {
    var rough = pair(0, 0, 0, 0, 0, 0, 0, 0, 0, -1);

    assertInstanceOf(
        Warning.StrayRounds.class, judge(List.of(rough, rough, rough)).warnings().get(0));
  }

  @Test
  void namesARestlessSide() {
    var restless = pair(Samples.QUIET, new Both<>(0.02, 0.021), 0);
    var more = pair(Samples.QUIET, new Both<>(0.0, 0.04), 0);

    assertEquals(
        List.of(new Warning.Restless(List.of(1, 3), Side.HEAD, 0.04)),
        judge(List.of(restless, pair(0), more)).warnings());
  }

  private static PairsWanted demand(List<? extends PairOutcome> outcomes) {
    return JUDGE.demand(sample(outcomes));
  }

  private static Verdict verdict(List<? extends PairOutcome> outcomes) {
    return judge(outcomes).verdict();
  }

  private static Verdict verdict(Judge judge, List<? extends PairOutcome> outcomes) {
    return judge.judge(List.of(sample(outcomes))).get(0).verdict();
  }

  private static CellJudgement judge(List<? extends PairOutcome> outcomes) {
    return JUDGE.judge(List.of(sample(outcomes))).get(0);
  }
}
