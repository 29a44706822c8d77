package dev.racecourse.compare.bisect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the right one of 100 commits is found, and in how many pairs. */
class BisectionTest {

  private static final int COMMITS = 100;
  private static final int BISECTIONS = 200;
  private static final double EFFECT = Math.log(0.95);
  private static final double SD = 0.025;

  private final SplittableRandom random = new SplittableRandom(2026);

  /** The pairs are those that bisect and those that confirm. */
  @ParameterizedTest
  @CsvSource({"0.015, 0.05, 0.95, 18", "0.025, 0.05, 0.95, 25", "0.04, 0.10, 0.95, 25"})
  void aCulpritIsFound(double sd, double effect, double least, double most) {
    var played = play(BISECTIONS, -effect, normal(sd));

    assertFound(least, played);
    var pairs = played.stream().mapToInt(one -> one.bisection().pairs()).average().orElseThrow();
    assertTrue(pairs <= most, pairs + " pairs");
  }

  @Test
  void alsoIfPairsGoWrong() {
    var normal = normal(SD);

    assertFound(
        0.95,
        play(
            BISECTIONS,
            EFFECT,
            () -> normal.getAsDouble() + (random.nextDouble() < 0.05 ? Math.log(1.3) : 0)));
  }

  /** Ends that are hardly told apart are refused, but no other commit is blamed. */
  @Test
  void ofASmallChangeNoOtherIsBlamed() {
    var played = play(BISECTIONS / 2, Math.log(0.98), normal(SD));

    var wrong =
        played.stream()
            .filter(one -> one.bisection().answer() instanceof Bisection.Found<Pair>)
            .filter(one -> !one.isRight())
            .count();
    assertTrue(wrong <= 0.05 * played.size(), wrong + " wrong");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.025, 0.06})
  void whereNothingChangedThereIsNothingToFind(double sd) {
    var played = play(5 * BISECTIONS, 0, normal(sd));

    var nothing = played.stream().filter(one -> one.bisection().foundNothing()).count();
    assertTrue(nothing >= 0.99 * played.size(), nothing + " of " + played.size());
  }

  /** The second is of half the size, in the same direction or the other. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, -0.5})
  void ofTwoCulpritsTheLargerIsFound(double second) {
    var found = 0;
    for (var i = 0; i < BISECTIONS / 2; i++) {
      var first = 1 + random.nextInt(COMMITS / 2);
      var other = first + 1 + random.nextInt(COMMITS / 2 - 1);
      var bisection =
          PlayedBisection.play(
              CommitRange.upTo(COMMITS),
              commit ->
                  (commit >= first ? 2 * EFFECT : 0) + (commit >= other ? 2 * second * EFFECT : 0),
              normal(SD));
      found += bisection.found(first) ? 1 : 0;
    }
    assertTrue(found >= 0.95 * BISECTIONS / 2, found + " found");
  }

  /** A fifth of the commits cannot be built, another fifth has the classes of its parent. */
  @Test
  void commitsThatCannotBeBuiltMakeARange() {
    var found = 0;
    for (var i = 0; i < BISECTIONS / 2; i++) {
      var unbuildable = draw(0.2);
      var unchanged = draw(0.2);
      var commits = new CommitRange(COMMITS, unbuildable, unchanged);
      var candidates =
          IntStream.rangeClosed(1, COMMITS).filter(c -> !unchanged.contains(c)).toArray();
      var culprit = candidates[random.nextInt(candidates.length)];
      var played =
          PlayedBisection.play(commits, commit -> commit >= culprit ? EFFECT : 0, normal(SD));
      found += played.found(culprit) ? 1 : 0;
    }
    assertTrue(found >= 0.95 * BISECTIONS / 2, found + " found");
  }

  private Set<Integer> draw(double share) {
    return Set.copyOf(
        IntStream.range(1, COMMITS).filter(commit -> random.nextDouble() < share).boxed().toList());
  }

  private DoubleSupplier normal(double sd) {
    return () -> sd * random.nextGaussian();
  }

  private record Played(PlayedBisection bisection, int culprit) {
    boolean isRight() {
      return bisection.found(culprit);
    }
  }

  private List<Played> play(int times, double effect, DoubleSupplier noise) {
    var played = new ArrayList<Played>();
    for (var i = 0; i < times; i++) {
      var culprit = 1 + random.nextInt(COMMITS);
      var bisection =
          PlayedBisection.play(
              CommitRange.upTo(COMMITS), commit -> commit >= culprit ? effect : 0, noise);
      played.add(new Played(bisection, culprit));
    }
    return played;
  }

  private static void assertFound(double least, List<Played> played) {
    var right = played.stream().filter(Played::isRight).count();
    assertTrue(right >= least * played.size(), right + " of " + played.size());
  }
}
