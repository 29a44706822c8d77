package dev.racecourse.compare.bisect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RacePosteriorTest {

  private static final int COMMITS = 100;
  private static final int BISECTIONS = 200;
  private static final int MOST = 10_000;

  private final SplittableRandom random = new SplittableRandom(2026);

  /** By the share of JVMs that show it. */
  @ParameterizedTest
  @ValueSource(doubles = {0.95, 0.6, 0.3, 0.1})
  void aPlantedRaceIsFound(double share) {
    var right = 0;
    for (var i = 0; i < BISECTIONS; i++) {
      var culprit = 1 + random.nextInt(COMMITS);
      right +=
          play(culprit, share) instanceof Bisection.Found<Integer> found
                  && found.candidate().equals(new Candidate(culprit - 1, culprit, culprit))
              ? 1
              : 0;
    }
    assertTrue(right >= 0.95 * BISECTIONS, right + " right");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.95, 0.3, 0.1})
  void anOlderRaceIsOlder(double share) {
    var older = new Bisection.NothingToFind<Integer>(Bisection.Why.OLDER);
    var right = 0;
    for (var i = 0; i < BISECTIONS / 2; i++) {
      right += play(0, share).equals(older) ? 1 : 0;
    }
    assertTrue(right >= 0.95 * BISECTIONS / 2, right + " right");
    assertEquals(older, RacePosterior.of(CommitRange.upTo(3)).with(3, true).with(0, true).answer());
  }

  @Test
  void whatTheBadEndDoesNotShowCannotBeFollowed() {
    assertEquals(new Bisection.NothingToFind<Integer>(Bisection.Why.NOT_SEEN), play(COMMITS, 0));
  }

  /** Seen is certain, however many JVMs did not show it. */
  @Test
  void whereItIsSeenItIs() {
    var posterior = RacePosterior.of(CommitRange.upTo(3)).with(3, true);
    for (var i = 0; i < 100; i++) {
      posterior = posterior.with(2, false);
    }

    posterior = posterior.with(2, true);

    assertEquals(0, posterior.belief().sum(3, 3));
    assertTrue(posterior.belief().sum(0, 2) > 0.999);
  }

  @Test
  void whatCannotBeBuiltMakesARange() {
    var posterior =
        RacePosterior.of(CommitRange.upTo(8)).with(8, true).unbuildable(4).unbuildable(5);
    posterior = posterior.with(6, true);
    for (var i = 0; i < 100; i++) {
      posterior = posterior.with(3, false);
    }

    var found = assertInstanceOf(Bisection.Found.class, posterior.answer());
    assertEquals(new Candidate(3, 4, 6), found.candidate());
  }

  private Bisection<Integer> play(int culprit, double share) {
    var posterior = RacePosterior.of(CommitRange.upTo(COMMITS));
    for (var i = 0;
        i < MOST && posterior.answer() instanceof Bisection.Measure<Integer> measure;
        i++) {
      var commit = measure.next();
      posterior = posterior.with(commit, commit >= culprit && random.nextDouble() < share);
    }
    return posterior.answer();
  }
}
