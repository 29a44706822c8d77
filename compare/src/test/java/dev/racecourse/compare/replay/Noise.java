package dev.racecourse.compare.replay;

import java.util.Arrays;

/**
 * What is left of the log ratios of pairs when the means of their cells are taken away, in the
 * order in which they were measured.
 */
final class Noise {

  private final double[] values;

  Noise(double... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException("two pairs are the fewest that differ");
    }
    this.values = values.clone();
  }

  int pairs() {
    return values.length;
  }

  /** The noise of a pair, counted from 0; after the last comes the first again. */
  double of(int pair) {
    return values[pair % values.length];
  }

  /** Standard deviation, around 0. */
  double sd() {
    return Math.sqrt(Arrays.stream(values).map(d -> d * d).sum() / values.length);
  }
}
