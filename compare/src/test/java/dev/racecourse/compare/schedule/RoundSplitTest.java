package dev.racecourse.compare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.sample.PairOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pairs of 40 rounds, after 40 of warm-up: a pair costs as much as 100 rounds. */
class RoundSplitTest {

  private static final Rounds PLANNED = new Rounds(40, 40);

  @Test
  void isAsPlannedUntilFourPairsAreKnown() {
    assertEquals(PLANNED, split(pairs(3, 0, 0.3)));
  }

  @Test
  void moreRoundsWhereOnlyRoundsDiffer() {
    assertEquals(new Rounds(40, 120), split(pairs(4, 0, 0.3)));
  }

  @Test
  void fewerRoundsWhereOnlyJvmsDiffer() {
    assertEquals(new Rounds(40, 20), split(pairs(4, 0.1, 0.001)));
  }

  @Test
  void isTheRootOfTheRatiosOfCostsAndVariancesInBetween() {
    // Overhead of 12 s is 60 rounds. Rounds vary by 0.01026, pairs by 0.00053, JVMs by 0.00028:
    // the root of 60 * 0.01026 / 0.00028 is 47.
    assertEquals(new Rounds(40, 47), split(pairs(4, 0.02, 0.1)));
  }

  @Test
  void singleRoundsTellNothing() {
    assertEquals(PLANNED, split(Samples.pairs(8, 0.1, -0.1)));
  }

  private static Rounds split(List<PairOutcome> pairs) {
    return RoundSplit.of(Samples.sample(pairs), PLANNED);
  }

  /** Pairs whose means, and rounds around them, swing by so much. */
  private static List<PairOutcome> pairs(int count, double ofJvms, double ofRounds) {
    var pairs = new ArrayList<PairOutcome>();
    for (var i = 0; i < count; i++) {
      var mean = i % 2 == 0 ? ofJvms : -ofJvms;
      pairs.add(
          Samples.pair(
              IntStream.range(0, 40)
                  .mapToDouble(round -> mean + (round % 2 == 0 ? ofRounds : -ofRounds))
                  .toArray()));
    }
    return pairs;
  }
}
