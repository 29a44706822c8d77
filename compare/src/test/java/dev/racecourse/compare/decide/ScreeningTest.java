package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.racecourse.compare.decide.Screening.Exhausted;
import dev.racecourse.compare.decide.Screening.Flagged;
import dev.racecourse.compare.decide.Screening.GoOn;
import dev.racecourse.compare.decide.Screening.NoChange;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScreeningTest {

  private static final double DELTA = 0.03;
  private static final double MARGIN = -Math.log(0.97);

  @Test
  void waitsForTheFirstLook() {
    assertEquals(new GoOn(4), Screening.of(new double[0], DELTA));
    assertEquals(new GoOn(4), Screening.of(alternating(3, -0.2, 0), DELTA));
  }

  @Test
  void goesOnFromLookToLook() {
    for (var n : new int[] {4, 5, 6, 7, 8, 11, 12, 15}) {
      var next = n < 6 ? 6 : n < 8 ? 8 : n < 12 ? 12 : 16;

      assertEquals(new GoOn(next), Screening.of(alternating(n, 0, 0.1), DELTA), n + " pairs");
    }
  }

  @Test
  void flagsWhatIsSlower() {
    var flagged = flagged(alternating(4, -0.1, 0.01));

    assertEquals(Direction.SLOWER, flagged.direction());
    assertEquals(Math.exp(-0.1), flagged.effect().ratio(), 1e-12);
    // sd 0.011547; t(3, 1 - 0.011151 / 2) = 5.617849: half width 0.032435.
    assertEquals(Math.exp(-0.1 + 0.032435), flagged.effect().high(), 1e-6);
  }

  @Test
  void flagsWhatIsFaster() {
    assertEquals(Direction.FASTER, flagged(alternating(4, 0.1, 0.01)).direction());
  }

  @Test
  void flagsFromTheMarginOn() {
    assertEquals(Direction.SLOWER, flagged(alternating(4, -MARGIN - 1e-9, 1e-4)).direction());
    assertEquals(Direction.FASTER, flagged(alternating(4, MARGIN + 1e-9, 1e-4)).direction());
    assertInstanceOf(NoChange.class, Screening.of(alternating(4, -0.0300, 1e-5), DELTA));
    assertInstanceOf(NoChange.class, Screening.of(alternating(4, 0.0300, 1e-5), DELTA));
  }

  @Test
  void flagsOnlyWhatTheLevelOfTheLookBears() {
    // Half widths at four pairs: 3.243467 times the spread at the level of the look.
    assertInstanceOf(Flagged.class, Screening.of(alternating(4, -0.0325, 0.01), DELTA));
    assertEquals(new GoOn(6), Screening.of(alternating(4, -0.0323, 0.01), DELTA));
  }

  @Test
  void noChangeTakesThePlainIntervalInsideTheMargin() {
    // t(3, 0.95) = 2.353363: the half width is 1.358715 times the spread.
    var spread = MARGIN / 1.358715;

    assertInstanceOf(NoChange.class, Screening.of(alternating(4, 0, spread * 0.999), DELTA));
    assertEquals(new GoOn(6), Screening.of(alternating(4, 0, spread * 1.001), DELTA));
    assertEquals(new GoOn(6), Screening.of(alternating(4, 0.001, spread * 0.999), DELTA));
    assertEquals(new GoOn(6), Screening.of(alternating(4, -0.001, spread * 0.999), DELTA));
  }

  @Test
  void isExhaustedAfterSixteenPairs() {
    var exhausted = assertInstanceOf(Exhausted.class, Screening.of(alternating(16, 0, 0.1), DELTA));

    assertEquals(16, exhausted.effect().pairs());
    // sd 0.103280: t(32, 0.95) = 1.693889, and 1.693889 * sd / sqrt(33) = 0.030454.
    assertEquals(33, exhausted.pairsNeeded());
  }

  @Test
  void anEstimateOffTheMiddleNeedsMorePairs() {
    // 0.020459 are left of the margin: 71 pairs leave a half width of 0.020431, 70 of 0.020581.
    var exhausted =
        assertInstanceOf(Exhausted.class, Screening.of(alternating(16, -0.01, 0.1), DELTA));

    assertEquals(71, exhausted.pairsNeeded());
  }

  @Test
  void aLargeEstimateNeedsFewerPairs() {
    // sd 0.206559: at level 0.021771, 21 pairs leave a half width of 0.1122, 20 of 0.1154.
    var exhausted =
        assertInstanceOf(Exhausted.class, Screening.of(alternating(16, -0.113, 0.2), DELTA));

    assertEquals(21, exhausted.pairsNeeded());
  }

  @Test
  void morePairsNeverChangeWhatALookDecided() {
    var random = new SplittableRandom(4);
    for (var i = 0; i < 300; i++) {
      var mean = (i % 4 - 1.5) * 0.03;
      var pairs = DoubleStream.generate(() -> mean + 0.03 * random.nextGaussian()).limit(20);
      assertDecidesOnce(pairs.toArray());
    }
  }

  private static void assertDecidesOnce(double[] pairs) {
    var before = Screening.of(new double[0], DELTA);
    for (var n = 1; n <= pairs.length; n++) {
      var answer = Screening.of(Arrays.copyOf(pairs, n), DELTA);
      if (!(before instanceof GoOn)) {
        assertEquals(before, answer, n + " of " + Arrays.toString(pairs));
      }
      before = answer;
    }
    assertFalse(before instanceof GoOn);
  }

  private static Flagged flagged(double[] pairs) {
    return assertInstanceOf(Flagged.class, Screening.of(pairs, DELTA));
  }

  /** Pairs on both sides of a mean, in turn. */
  private static double[] alternating(int pairs, double mean, double spread) {
    var values = new double[pairs];
    for (var i = 0; i < pairs; i++) {
      values[i] = mean + (i % 2 == 0 ? spread : -spread);
    }
    return values;
  }
}
