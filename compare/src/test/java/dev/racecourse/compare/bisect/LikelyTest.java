package dev.racecourse.compare.bisect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LikelyTest {

  @Test
  void atFirstAllButAFifthOfTheCommitsAreLikely() {
    var likely = Posterior.of(CommitRange.upTo(10), Direction.EITHER).likely();

    assertEquals(8, likely.candidates());
    assertEquals(10, likely.all());
    assertEquals(0.8, likely.probability(), 1e-9);
  }

  @Test
  void itIsTheFewestInARowThatHoldTheCulprit() {
    var commits = new CommitRange(8, Set.of(), Set.of(3));
    var belief = new Belief(commits, new double[] {0, 0.1, 0.3, 9, 0.4, 0.1, 0.1, 0, 0});

    assertEquals(new Likely(4, 4, 1, 7, 0.4), rounded(belief.likely(0.3)));
    assertEquals(new Likely(2, 4, 2, 7, 0.7), rounded(belief.likely(0.65)));
    assertEquals(new Likely(1, 4, 3, 7, 0.8), rounded(belief.likely(0.75)));
    assertEquals(7, belief.likely(1.1).candidates());
  }

  @Test
  void whatSpeaksAgainstAnyCulpritIsLeftOut() {
    var belief = new Belief(CommitRange.upTo(2), new double[] {8, 1, 1});

    assertEquals(new Likely(1, 1, 1, 2, 0.5), rounded(belief.likely(0.4)));
    assertEquals(1, belief.bits(), 1e-9);
  }

  @Test
  void bitsSayHowManyAreLikely() {
    assertEquals(
        3, new Belief(CommitRange.upTo(8), new double[] {0, 1, 1, 1, 1, 1, 1, 1, 1}).bits());
    assertEquals(0, new Belief(CommitRange.upTo(2), new double[] {0, 1, 0}).bits());
  }

  @Test
  void whatIsToGoBecomesLessUntilThereIsAnAnswer() {
    var ends = Posterior.of(CommitRange.upTo(16), Direction.EITHER);
    var all = ends.toGo();
    var posterior = ends.with(new Pair(0, 0), 0.01).with(new Pair(0, 0), -0.01);

    assertEquals(all - 2, posterior.toGo());
    assertTrue(all > 2 * Posterior.PAIRS, "ends, and more: " + all);
    assertEquals(0, Posterior.of(new CommitRange(1, Set.of(), Set.of(1)), Direction.EITHER).toGo());
  }

  @Test
  void noCandidateIsAnAnswer() {
    var nothing = new CommitRange(2, Set.of(), Set.of(1, 2));
    var same = new Bisection.NothingToFind<>(Bisection.Why.SAME_CLASSES);

    assertEquals(same, Posterior.of(nothing, Direction.EITHER).answer());
    assertEquals(same, RacePosterior.of(nothing).answer());
  }

  @Test
  void jvmsRunInARowUntilAnotherCommitWouldBeNext() {
    var begun = RacePosterior.of(CommitRange.upTo(2));
    assertEquals(
        20, begun.atOnce(), "the bad end is next until it shows the race; no more than so many");
    assertEquals(8, begun.with(2, true).atOnce(), "a build takes longer than some JVMs");

    var rare = begun;
    for (var i = 0; i < 20; i++) {
      rare = rare.with(2, false);
    }
    rare = rare.with(2, true);
    var next = rare.answer();
    var jvms = rare.atOnce();
    assertTrue(8 < jvms && jvms < 20, jvms + " JVMs");
    for (var i = 0; i < jvms; i++) {
      assertEquals(next, rare.answer());
      rare = rare.with(1, false);
    }
    assertNotEquals(next, rare.answer());
  }

  private static Likely rounded(Likely likely) {
    return new Likely(
        likely.first(),
        likely.last(),
        likely.candidates(),
        likely.all(),
        Math.round(1e6 * likely.probability()) / 1e6);
  }
}
