package dev.racecourse.compare.bisect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosteriorTest {

  private static final double EFFECT = -0.05;

  @Test
  void endsComeFirst() {
    var posterior = Posterior.of(CommitRange.upTo(16), Direction.EITHER);
    for (var i = 0; i < 2 * Posterior.PAIRS; i++) {
      assertEquals(new Pair(0, i % 2 == 0 ? 16 : 0), next(posterior));
      posterior = posterior.with(next(posterior), noise(i / 2) + (i % 2 == 0 ? EFFECT : 0));
    }

    assertEquals(new Pair(0, 8), next(posterior));
    assertEquals(EFFECT, posterior.effect(), 0.005);
    assertEquals(new Pair(0, 4), next(slow(posterior, 8)));
    assertEquals(new Pair(0, 12), next(fast(posterior, 8)));
    assertEquals(new Pair(0, 8), next(posterior), "it is a value");
  }

  @Test
  void halvesThenConfirms() {
    var posterior = slow(fast(slow(ended(CommitRange.upTo(16)), 8), 4), 6);
    assertEquals(new Pair(0, 5), next(posterior));
    posterior = fast(posterior, 5);
    for (var i = 0; i < Posterior.PAIRS; i++) {
      assertEquals(new Pair(5, 6), next(posterior));
      posterior = posterior.with(new Pair(5, 6), EFFECT + noise(i));
    }

    var found = assertInstanceOf(Bisection.Found.class, posterior.answer());
    assertEquals(new Candidate(5, 6, 6), found.candidate());
    assertTrue(found.probability() >= Posterior.SURE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.125, 0.5, 0.75, 1.6, 8})
  void aLargeEffectIsFoundAsSoonAsItCanBe(double ratio) {
    var posterior = Posterior.of(CommitRange.upTo(1), Direction.EITHER);
    for (var i = 0; i < 3 * Posterior.PAIRS && isGoing(posterior); i++) {
      var pair = next(posterior);
      var effect = pair.newer() == 0 ? 0 : Math.log(ratio);
      posterior = posterior.with(pair, effect + noise(i / 2));
    }

    assertInstanceOf(Bisection.Found.class, posterior.answer());
    assertEquals(Math.log(ratio), posterior.effect(), Math.abs(Math.log(ratio)) / 2);
  }

  private static boolean isGoing(Posterior posterior) {
    return posterior.answer() instanceof Bisection.Measure;
  }

  @Test
  void isRefutedByFreshPairs() {
    var posterior = fast(slow(fast(slow(ended(CommitRange.upTo(16)), 8), 4), 6), 5);
    for (var i = 0; i < Posterior.PAIRS; i++) {
      posterior = posterior.with(new Pair(5, 6), noise(i));
    }

    assertEquals(0, next(posterior).older());
  }

  /** The pairs before are clear, so fresh ones that show nothing do not move the posterior. */
  @Test
  void isUnconfirmedIfFreshPairsAreUnclear() {
    var posterior = ended(CommitRange.upTo(16));
    for (var i = 0; i < 30; i++) {
      posterior = posterior.with(6, EFFECT + noise(i)).with(5, noise(i));
    }
    for (var i = 0; i < Posterior.MOST_PAIRS; i++) {
      assertEquals(new Pair(5, 6), next(posterior));
      posterior = posterior.with(new Pair(5, 6), i % 2 == 0 ? -0.065 : 0.045);
    }

    var unconfirmed = assertInstanceOf(Bisection.Unconfirmed.class, posterior.answer());
    assertEquals(new Candidate(5, 6, 6), unconfirmed.candidate());
  }

  /** What is not built when its turn comes is left out from then on. */
  @Test
  void skipsWhatCannotBeBuilt() {
    var posterior = ended(CommitRange.upTo(16)).unbuildable(8);
    assertEquals(7, next(posterior).newer());
    posterior = posterior.unbuildable(7).unbuildable(9);
    assertEquals(6, next(posterior).newer());

    posterior = fast(slow(posterior, 10), 6);
    for (var i = 0; i < Posterior.PAIRS; i++) {
      assertEquals(new Pair(6, 10), next(posterior));
      posterior = posterior.with(new Pair(6, 10), EFFECT + noise(i));
    }

    var found = assertInstanceOf(Bisection.Found.class, posterior.answer());
    assertEquals(new Candidate(6, 7, 10), found.candidate());
  }

  @Test
  void oneCommitIsConfirmedAtOnce() {
    assertEquals(new Pair(0, 1), next(ended(CommitRange.upTo(1))));
    assertEquals(new Pair(0, 5), next(ended(new CommitRange(5, Set.of(1, 2, 3, 4), Set.of()))));
  }

  @Test
  void refusesEndsThatAreAlike() {
    var posterior = Posterior.of(CommitRange.upTo(16), Direction.EITHER);
    for (var i = 0; i < Posterior.PAIRS; i++) {
      posterior = posterior.with(0, noise(i)).with(16, noise(i + 1));
    }

    assertEquals(new Bisection.NothingToFind<Pair>(Bisection.Why.ENDS_ALIKE), posterior.answer());
  }

  @Test
  void looksInTheGivenDirectionAlone() {
    assertInstanceOf(Bisection.Measure.class, ended(Direction.SLOWER).answer());
    assertInstanceOf(Bisection.NothingToFind.class, endedForGood(Direction.FASTER).answer());
  }

  @Test
  void refusesWhatIsNoNumber() {
    var posterior = Posterior.of(CommitRange.upTo(2), Direction.EITHER);

    assertThrows(IllegalArgumentException.class, () -> posterior.with(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> posterior.with(1, Double.POSITIVE_INFINITY));
  }

  private static Posterior ended(CommitRange commits) {
    return ended(Posterior.of(commits, Direction.EITHER), commits.last(), Posterior.PAIRS);
  }

  private static Posterior ended(Direction direction) {
    return ended(Posterior.of(CommitRange.upTo(16), direction), 16, Posterior.PAIRS);
  }

  private static Posterior endedForGood(Direction direction) {
    return ended(Posterior.of(CommitRange.upTo(16), direction), 16, Posterior.MOST_PAIRS);
  }

  private static Posterior ended(Posterior start, int last, int pairs) {
    var posterior = start;
    for (var i = 0; i < pairs; i++) {
      posterior = posterior.with(0, noise(i)).with(last, EFFECT + noise(i));
    }
    return posterior;
  }

  private static Posterior slow(Posterior posterior, int commit) {
    return posterior.with(commit, EFFECT).with(commit, EFFECT + 0.005);
  }

  private static Posterior fast(Posterior posterior, int commit) {
    return posterior.with(commit, 0).with(commit, 0.005);
  }

  private static double noise(int pair) {
    return (pair % 4 - 1.5) * 0.006;
  }

  private static Pair next(Posterior posterior) {
    return (Pair) assertInstanceOf(Bisection.Measure.class, posterior.answer()).next();
  }
}
