package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.replay.Planted.Mixture;
import dev.racecourse.compare.replay.Planted.Shift;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rule is worth under normal noise. */
class NormalNoiseTest {

  private static final int COMPARISONS = 50;

  @Test
  void theSameIsFoundUnchangedAfterTwelvePairs() {
    var tally = replay(0.02, new Shift(0));

    assertTrue(tally.share(ReplayTrial::isNoChange) > 0.99, "no change");
    assertTrue(tally.meanPairs() < 12.5, tally.meanPairs() + " pairs");
    assertEquals(0, tally.suites(ReplayTrial::isSlower));
  }

  @Test
  void nothingIsFoundInMuchNoise() {
    var tally = replay(0.08, new Shift(0));

    assertTrue(tally.share(ReplayTrial::isUndecided) > 0.9, "undecided");
    assertTrue(tally.suites(ReplayTrial::isChanged) <= 0.02, "false alarms");
  }

  @Test
  void fivePercentAreFound() {
    var tally = replay(0.02, new Shift(0.05));

    assertTrue(tally.share(ReplayTrial::isSlower) > 0.99, "found");
    assertEquals(0, tally.share(ReplayTrial::isNoChange));
    assertEquals(0, tally.share(ReplayTrial::isFaster));
    assertEquals(0.965, tally.coverage(ReplayTrial::isSlower), 0.015);
  }

  @Test
  void whatIsAsLargeAsDeltaIsRarelyCalledNone() {
    assertTrue(replay(0.02, new Shift(0.03)).share(ReplayTrial::isNoChange) < 0.04);
  }

  @Test
  void aModeOfAQuarterOfTheJvmsIsNotGreen() {
    var tally = replay(0.015, new Mixture(0.25, 0.2));

    assertTrue(tally.share(ReplayTrial::isNoChange) <= 0.05, "no change");
    assertTrue(tally.share(t -> t.isSlower() || t.isFlagged()) > 0.75, "flagged");
  }

  @Test
  void everyCellEndsInOneWay() {
    var tally = replay(0.05, new Shift(0.03));
    var sum =
        tally.share(ReplayTrial::isSlower)
            + tally.share(ReplayTrial::isFaster)
            + tally.share(ReplayTrial::isNoChange)
            + tally.share(ReplayTrial::isFlagged)
            + tally.share(ReplayTrial::isUndecided);

    assertEquals(1, sum, 1e-12);
    assertEquals(tally, replay(0.05, new Shift(0.03)));
  }

  private static ReplayTally replay(double sd, Planted planted) {
    var random = new SplittableRandom(1);
    var noise =
        Stream.generate(random::nextGaussian)
            .map(d -> new Deviation(d, -d).times(sd))
            .limit(10_000)
            .toList();
    return new RuleReplay(List.of(new Noise(noise)), RuleReplay.USUAL, 2)
        .run(planted, Disturbance.PLAIN, COMPARISONS);
  }
}
