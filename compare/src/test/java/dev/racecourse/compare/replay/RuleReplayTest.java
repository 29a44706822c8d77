package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.replay.Planted.Mixture;
import dev.racecourse.compare.replay.Planted.Shift;
import dev.racecourse.compare.replay.Planted.SpillOver;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the rule is worth under recorded noise. The bounds are what compare promises; how far it
 * stays within them is in docs/results/rule.md.
 */
class RuleReplayTest {

  private static final int COMPARISONS = 100;
  private static final long SEED = 2026;
  private static final Planted NOTHING = new Shift(0);
  private static final Planted FIVE_PERCENT = new Shift(0.05);
  private static final Planted QUARTER = new Mixture(0.25, 0.2);

  private static List<Noise> quiet;
  private static List<Noise> noisy;

  @BeforeAll
  static void read() throws IOException {
    var recording = RecordedPairs.read();
    quiet = recording.quiet();
    noisy = recording.noisy();
  }

  @ParameterizedTest
  @EnumSource
  void falseAlarmsAreRare(Disturbance disturbance) {
    for (var cells : List.of(quiet, noisy, all())) {
      var same = replay(cells).run(NOTHING, disturbance, 3 * COMPARISONS);
      var alarms = same.suites(ReplayTrial::isChanged);

      assertTrue(alarms <= 0.02, alarms + " of comparisons of 20 cells");
    }
    var flagged = replay(quiet).run(NOTHING, disturbance, COMPARISONS);
    assertTrue(flagged.share(ReplayTrial::hasFlagged) <= 0.002, "flagged among quiet cells");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMuchLargerThanDeltaIsNotCalledNone(Disturbance disturbance) {
    var shift = replay(quiet).run(FIVE_PERCENT, disturbance, COMPARISONS);
    var mixture = replay(quiet).run(QUARTER, disturbance, COMPARISONS);

    assertTrue(shift.share(ReplayTrial::isNoChange) <= 0.01, "a shift is no change");
    assertTrue(mixture.share(ReplayTrial::isNoChange) <= 0.05, "a mixture is no change");
    assertEquals(0, shift.share(ReplayTrial::isFaster), 0.0005);
    assertEquals(0, mixture.share(ReplayTrial::isFaster), 0.0005);
  }

  @Test
  void theSameIsFoundUnchanged() {
    var same = replay(quiet).run(NOTHING, Disturbance.PLAIN, COMPARISONS);

    assertTrue(same.share(ReplayTrial::isNoChange) >= 0.9, "no change");
    assertTrue(same.meanPairs() <= 13, same.meanPairs() + " pairs");
  }

  @Test
  void slowdownsAreFound() {
    assertFound(0.6, new Shift(0.03));
    assertFound(0.97, FIVE_PERCENT);
    assertFound(0.99, new Shift(0.10));
  }

  @Test
  void largeOnesAreFoundInSixPairs() {
    var tally = replay(quiet).run(new Shift(0.3), Disturbance.PLAIN, COMPARISONS);

    assertTrue(tally.meanPairs() <= 6, tally.meanPairs() + " pairs");
  }

  @ParameterizedTest
  @EnumSource
  void intervalsContainWhatWasPlanted(Disturbance disturbance) {
    var tally = replay(quiet).run(FIVE_PERCENT, disturbance, 3 * COMPARISONS);

    for (var share :
        List.of(tally.coverage(ReplayTrial::isSlower), tally.cpuCoverage(ReplayTrial::isMoreCpu))) {
      assertTrue(0.90 <= share && share <= 0.98, share + " covered");
    }
  }

  /** Also where nothing is found: too wide an interval is no wrong one. */
  @ParameterizedTest
  @EnumSource
  void noIntervalIsTooNarrow(Disturbance disturbance) {
    for (var cells : List.of(quiet, noisy, all())) {
      var tally = replay(cells).run(FIVE_PERCENT, disturbance, COMPARISONS);

      for (var share : List.of(tally.coverage(trial -> true), tally.cpuCoverage(trial -> true))) {
        assertTrue(0.90 <= share, share + " covered");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void workThatIsDoneLaterIsFoundAndNeverFaster(Disturbance disturbance) {
    for (var cells : List.of(quiet, noisy, all())) {
      var tally = replay(cells).run(new SpillOver(0.1), disturbance, COMPARISONS);

      assertEquals(0, tally.share(ReplayTrial::isFaster));
      assertEquals(0, tally.share(ReplayTrial::isNoChange));
    }
    var found = replay(quiet).run(new SpillOver(0.1), disturbance, COMPARISONS);
    assertTrue(found.share(ReplayTrial::isMoreCpu) >= 0.97, "found");
  }

  private static void assertFound(double share, Planted planted) {
    var found =
        replay(quiet).run(planted, Disturbance.PLAIN, COMPARISONS).share(ReplayTrial::isSlower);
    assertTrue(found >= share, found + " of " + planted);
  }

  private static List<Noise> all() {
    return Stream.concat(quiet.stream(), noisy.stream()).toList();
  }

  private static RuleReplay replay(List<Noise> cells) {
    return new RuleReplay(cells, RuleReplay.USUAL, SEED);
  }
}
