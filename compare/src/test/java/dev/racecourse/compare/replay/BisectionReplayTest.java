package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.bisect.CommitRange;
import dev.racecourse.compare.bisect.PlayedBisection;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a bisection is worth under recorded noise: pairs as they followed one another. */
class BisectionReplayTest {

  private static final int COMMITS = 100;
  private static final int BISECTIONS = 100;

  private static Noise quiet;
  private static Noise noisy;

  private final SplittableRandom random = new SplittableRandom(2026);

  @BeforeAll
  static void read() throws IOException {
    var recording = RecordedPairs.read();
    quiet = recording.quiet().get(0);
    noisy = recording.noisy().get(0);
  }

  @Test
  void aCulpritIsFound() {
    assertFound(quiet, Math.log(0.95));
    assertFound(noisy, Math.log(0.85));
  }

  @Test
  void whereNothingChangedThereIsNothingToFind() {
    assertNothing(quiet);
    assertNothing(noisy);
  }

  private void assertFound(Noise noise, double effect) {
    var right = 0;
    for (var i = 0; i < BISECTIONS; i++) {
      var culprit = 1 + random.nextInt(COMMITS);
      right += play(noise, culprit, effect).found(culprit) ? 1 : 0;
    }
    assertTrue(right >= 0.95 * BISECTIONS, right + " of " + BISECTIONS);
  }

  private void assertNothing(Noise noise) {
    var nothing = 0;
    for (var i = 0; i < 4 * BISECTIONS; i++) {
      nothing += play(noise, 1, 0).foundNothing() ? 1 : 0;
    }
    assertTrue(nothing >= 0.99 * 4 * BISECTIONS, nothing + " of " + 4 * BISECTIONS);
  }

  private PlayedBisection play(Noise noise, int culprit, double effect) {
    return PlayedBisection.play(
        CommitRange.upTo(COMMITS), commit -> commit >= culprit ? effect : 0, replayed(noise));
  }

  private DoubleSupplier replayed(Noise noise) {
    var pair = new int[] {random.nextInt(noise.pairs())};
    return () -> noise.of(pair[0]++).speed();
  }
}
