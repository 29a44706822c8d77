package dev.racecourse.compare.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.measure.CellSample;
import dev.racecourse.compare.measure.PairOutcome;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Side;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final CellKey CELL = new CellKey(Workload.parse("demo.Work.map thrpt"), 1);

  @Test
  void aPairCountsOnceHoweverManyRoundsItHas() {
    var judgement = judge(pair(-0.1, -0.3, -0.2, -0.2, -0.2), pair(-0.21), pair(-0.19, -0.19));

    var effect = assertInstanceOf(Verdict.Slower.class, judgement.verdict()).effect();
    assertEquals(Math.exp(-0.2), effect.ratio(), 1e-12);
    assertEquals(0.01, effect.sd(), 1e-12);
    assertEquals(3, judgement.pairs());
  }

  @Test
  void failsWithoutAQuorum() {
    var failed = new PairOutcome.Failed("head ended");

    var judgement = judge(pair(0), failed, pair(0), failed);

    assertInstanceOf(Verdict.Failed.class, judgement.verdict());
    assertEquals(List.of(new Warning.VoidPairs(List.of(2, 4), "head ended")), judgement.warnings());
  }

  @Test
  void namesAStrayPair() {
    var judgement = judge(pair(0.01), pair(-0.3), pair(0), pair(-0.01), pair(0));

    assertEquals(2, assertInstanceOf(Warning.StrayPair.class, judgement.warnings().get(0)).pair());
  }

  @Test
  void namesStrayRounds() {
    var rough = pair(0, 0, 0, 0, 0, 0, 0, 0, 0, -1);

    var judgement = judge(rough, rough, rough);

    assertInstanceOf(Warning.StrayRounds.class, judgement.warnings().get(0));
  }

  @Test
  void namesARestlessSide() {
    var restless = new PairOutcome.Measured(List.of(0.0), new Both<>(0.03, 0.031));
    var more = new PairOutcome.Measured(List.of(0.0), new Both<>(0.0, 0.04));

    var judgement = judge(restless, pair(0), more);

    assertEquals(
        List.of(new Warning.Restless(List.of(1, 3), Side.HEAD, 0.04)), judgement.warnings());
  }

  private static Judgement judge(PairOutcome... pairs) {
    return new Judge(3).judge(new CellSample(CELL, List.of(pairs)));
  }

  private static PairOutcome pair(double... logRatios) {
    var list = Arrays.stream(logRatios).boxed().toList();
    return new PairOutcome.Measured(list, new Both<>(0.0, 0.0));
  }
}
