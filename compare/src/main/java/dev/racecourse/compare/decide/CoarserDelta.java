package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Effect;
import dev.racecourse.compare.stats.Margin;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The question that pairs do answer, where they do not answer the one that was asked. */
final class CoarserDelta {

  private CoarserDelta() {}

  /**
   * Finds the smallest {@code --delta} in whole percent within which the 90 % interval of all pairs
   * lies. It is not asked at which look these pairs would have ended: the first that pleases, of
   * several, says less than all of them.
   *
   * @param pairs log ratios of the speeds of head and base
   * @param delta at which they do not, such as 0.03 for 3 %
   * @return empty if there is none below 100 %
   */
  static OptionalInt percent(double[] pairs, double delta) {
    var effect = Effect.of(pairs, Margin.CONFIDENCE);
    return IntStream.range((int) (100 * delta) + 1, 100)
        .filter(percent -> new Margin(percent / 100.0).contains(effect.low(), effect.high()))
        .findFirst();
  }
}
