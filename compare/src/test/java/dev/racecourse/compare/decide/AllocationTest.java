package dev.racecourse.compare.decide;

import static dev.racecourse.compare.schedule.Samples.QUIET;
import static dev.racecourse.compare.schedule.Samples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.Undecided;
import dev.racecourse.compare.decide.Verdict.Unknown;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.schedule.Samples;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final Rule RULE = Rule.of(0.03, 24, 2);

  @Test
  void isExactWhereForksAre() {
    assertInstanceOf(Worse.class, verdict(same(4, 64), same(4, 80)));
    assertInstanceOf(Better.class, verdict(same(4, 80), same(4, 64)));
    assertInstanceOf(Worse.class, verdict(same(4, 2637), same(4, 2653)));
    assertInstanceOf(NoChange.class, verdict(same(12, 64), same(12, 64)));
  }

  @Test
  void isOpenWhereForksAreNotApartAndFew() {
    var bases = new double[] {64, 64, 64, 112};
    var allocation = of(bases, same(4, 112));

    assertInstanceOf(Undecided.class, allocation.verdict());
    assertEquals(new Both<>(76.0, 112.0), allocation.bytes());
  }

  @Test
  void isFoundWithMorePairs() {
    var bases = new double[16];
    Arrays.setAll(bases, i -> i % 4 == 3 ? 112 : 64);

    assertInstanceOf(Worse.class, verdict(bases, same(16, 112)));
  }

  @Test
  void powerGrowsWithPairs() {
    var four = found(4);
    var twelve = found(12);
    var all = found(24);

    assertEquals(true, four <= twelve && twelve <= all, four + ", " + twelve + ", " + all);
    assertEquals(1, all, 0.01);
  }

  @Test
  void whatLooksLargeWantsMorePairs() {
    var heads = new double[12];
    Arrays.setAll(heads, i -> i % 2 == 0 ? 104 : 56);

    assertEquals(4, decision(same(12, 64), heads).missing());
    assertEquals(0, decision(same(12, 64), same(12, 64)).missing());
  }

  @Test
  void lessThanAFieldIsNoChange() {
    assertInstanceOf(NoChange.class, verdict(same(12, 64), same(12, 69)));
  }

  @Test
  void isUnknownWhereItWasNotCounted() {
    assertEquals(new Unknown(), CellDecision.of(sample(List.of()), RULE).allocation().verdict());
  }

  /** How often 40 bytes more are found among 10 bytes of noise. */
  private static double found(int pairs) {
    var random = new Random(7);
    var found = 0;
    for (var i = 0; i < 200; i++) {
      var base = random.doubles(pairs).map(d -> 1000 + 10 * random.nextGaussian()).toArray();
      var head = random.doubles(pairs).map(d -> 1040 + 10 * random.nextGaussian()).toArray();
      found += verdict(base, head) instanceof Worse ? 1 : 0;
    }
    return found / 200.0;
  }

  private static double[] same(int pairs, double bytes) {
    var all = new double[pairs];
    Arrays.fill(all, bytes);
    return all;
  }

  private static Verdict verdict(double[] base, double[] head) {
    return of(base, head).verdict();
  }

  private static Allocation of(double[] base, double[] head) {
    return decision(base, head).allocation();
  }

  private static CellDecision decision(double[] base, double[] head) {
    var pairs = new ArrayList<Measured>();
    for (var i = 0; i < base.length; i++) {
      pairs.add(
          new Measured(new Both<>(fork(base[i]), fork(head[i])), new Both<>(0.0, 0.0), QUIET));
    }
    return CellDecision.of(sample(pairs), RULE);
  }

  private static MeasuredFork fork(double bytes) {
    return Samples.fork(List.of(1000.0), bytes, null);
  }
}
