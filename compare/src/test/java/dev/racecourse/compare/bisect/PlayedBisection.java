package dev.racecourse.compare.bisect;

import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;

/**
 * A bisection that ended.
 *
 * @param answer the last
 * @param pairs that were measured, but for those of the good end and another end
 */
public record PlayedBisection(Bisection<Pair> answer, int pairs) {

  private static final int MOST = 1000;

  /**
   * Plays it.
   *
   * @param level log speed of each commit
   * @param noise of a pair
   */
  public static PlayedBisection play(
      CommitRange commits, IntToDoubleFunction level, DoubleSupplier noise) {
    var posterior = Posterior.of(commits, Direction.EITHER);
    var pairs = 0;
    for (var i = 0;
        i < MOST && posterior.answer() instanceof Bisection.Measure<Pair> measure;
        i++) {
      var pair = measure.next();
      var change = level.applyAsDouble(pair.newer()) - level.applyAsDouble(pair.older());
      posterior = posterior.with(pair, change + noise.getAsDouble());
      pairs += pair.equals(new Pair(0, 0)) || pair.equals(new Pair(0, commits.last())) ? 0 : 1;
    }
    return new PlayedBisection(posterior.answer(), pairs);
  }

  /** Whether it found that commit, or a range that it is in. */
  public boolean found(int culprit) {
    return answer instanceof Bisection.Found<Pair> found
        && found.candidate().first() <= culprit
        && culprit <= found.candidate().last();
  }

  /** Whether it found that the ends are alike. */
  public boolean foundNothing() {
    return answer instanceof Bisection.NothingToFind<Pair>;
  }
}
