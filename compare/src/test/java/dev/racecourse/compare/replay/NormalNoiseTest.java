package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the rule is worth under normal noise. */
class NormalNoiseTest {

  private static final int COMPARISONS = 100;

  @Test
  void theSameIsFoundUnchangedAfterFewPairs() {
    var tally = replay(0.02, 0);

    assertTrue(tally.noChange() > 0.99, tally.noChange() + " no change");
    assertTrue(
        tally.share(trial -> trial.isNoChange() && trial.pairs() <= 8) > 0.95,
        "within eight pairs");
    assertTrue(tally.meanPairs() < 5.5, tally.meanPairs() + " pairs");
    assertEquals(0, tally.alarmedSuites());
  }

  @Test
  void falseAlarmsStayRareUnderMuchNoise() {
    var tally = replay(0.05, 0);

    assertTrue(tally.share(ReplayTrial::isFlagged) > 0.02, "some are flagged");
    assertTrue(tally.alarmedSuites() <= 0.05, tally.alarmedSuites() + " of suites");
  }

  @Test
  void fivePercentAreFound() {
    var tally = replay(0.02, 0.05);

    assertTrue(tally.slower() > 0.98, tally.slower() + " found");
    assertTrue(tally.noChange() < 0.003, tally.noChange() + " wrongly no change");
    assertEquals(0, tally.faster());
    assertEquals(0.95, tally.coverage().orElseThrow(), 0.015);
  }

  @Test
  void threePercentInAllCellsAreFoundHalfOfTheTime() {
    assertEquals(0.49, replay(0.02, 0.03).slower(), 0.05);
  }

  @Test
  void tenPercentAreFoundInFourPairs() {
    var tally = replay(0.02, 0.10);

    assertEquals(1, tally.slower());
    assertEquals(OptionalDouble.of(4), tally.medianPairsToDecide());
  }

  @Test
  void everyCellEndsInOneWay() {
    var tally = replay(0.05, 0.03);
    var sum =
        tally.slower()
            + tally.faster()
            + tally.noChange()
            + tally.unconfirmed()
            + tally.exhausted();

    assertEquals(1, sum, 1e-12);
    assertTrue(tally.unconfirmed() > 0.1 && tally.exhausted() > 0.3);
    assertEquals(tally, replay(0.05, 0.03));
  }

  private static ReplayTally replay(double sd, double slowdown) {
    var random = new SplittableRandom(1);
    var noise = random.doubles().map(d -> sd * random.nextGaussian()).limit(10_000).toArray();
    return new RuleReplay(List.of(new Noise(noise)), 0.03, 2)
        .run(slowdown, Disturbance.PLAIN, COMPARISONS);
  }
}
