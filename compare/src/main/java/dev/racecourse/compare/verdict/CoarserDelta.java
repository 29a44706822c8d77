package dev.racecourse.compare.verdict;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The question that pairs do answer, where they do not answer the one that was asked. */
final class CoarserDelta {

  private CoarserDelta() {}

  /**
   * Finds the smallest {@code --delta} in whole percent at which the same pairs show no change.
   *
   * @param pairs log ratios of the speeds of head and base
   * @param delta at which they do not, such as 0.03 for 3 %
   * @return empty if there is none below 100 %
   */
  static OptionalInt percent(double[] pairs, double delta) {
    return IntStream.range((int) (100 * delta) + 1, 100)
        .filter(percent -> Screening.of(pairs, percent / 100.0) instanceof Screening.NoChange)
        .findFirst();
  }
}
