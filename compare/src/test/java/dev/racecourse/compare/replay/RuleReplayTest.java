package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.OptionalDouble;
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

  private static final double DELTA = 0.03;
  private static final int COMPARISONS = 200;
  private static final long SEED = 2026;

  private static RuleReplay quiet;
  private static RuleReplay asRecorded;

  @BeforeAll
  static void read() throws IOException {
    var recording = RecordedPairs.read();
    quiet = new RuleReplay(recording.quiet(), DELTA, SEED);
    var cells = Stream.concat(recording.quiet().stream(), recording.noisy().stream()).toList();
    asRecorded = new RuleReplay(cells, DELTA, SEED);
  }

  @Test
  void falseAlarmsAreRare() {
    var same = asRecorded.run(0, Disturbance.PLAIN, COMPARISONS);

    assertTrue(same.share(ReplayTrial::isFlagged) > 0, "none is flagged, so nothing was tried");
    assertTrue(same.alarmedSuites() <= 0.02, same.alarmedSuites() + " of suites of 20");
  }

  @ParameterizedTest
  @EnumSource
  void falseAlarmsStayBelowTheLevelOfTheFamily(Disturbance disturbance) {
    var same = asRecorded.run(0, disturbance, COMPARISONS);

    assertTrue(same.alarmedSuites() <= 0.05, same.alarmedSuites() + " of suites of 20");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMuchLargerThanDeltaIsNotCalledNone(Disturbance disturbance) {
    var five = quiet.run(0.05, disturbance, COMPARISONS);

    assertTrue(five.noChange() <= 0.01, five.noChange() + " wrongly no change");
    assertEquals(0, five.faster(), 0.0005);
  }

  @Test
  void theSameIsFoundUnchanged() {
    var same = quiet.run(0, Disturbance.PLAIN, COMPARISONS);

    assertTrue(same.noChange() >= 0.9, same.noChange() + " no change");
    assertTrue(same.meanPairs() <= 8, same.meanPairs() + " pairs");
  }

  @Test
  void slowdownsAreFound() {
    var three = quiet.run(0.03, Disturbance.PLAIN, COMPARISONS);
    var five = quiet.run(0.05, Disturbance.PLAIN, COMPARISONS);
    var ten = quiet.run(0.10, Disturbance.PLAIN, COMPARISONS);

    assertTrue(three.slower() >= 0.4, three.slower() + " of 3 %");
    assertTrue(five.slower() >= 0.95, five.slower() + " of 5 %");
    assertTrue(ten.slower() >= 0.99, ten.slower() + " of 10 %");
    assertEquals(OptionalDouble.of(4), ten.medianPairsToDecide());
  }

  @ParameterizedTest
  @EnumSource
  void intervalsContainWhatWasPlanted(Disturbance disturbance) {
    var coverage = quiet.run(0.10, disturbance, COMPARISONS).coverage().orElseThrow();

    assertTrue(0.90 <= coverage && coverage <= 0.98, coverage + " covered");
  }
}
