package dev.racecourse.compare.replay;

import java.util.Arrays;

/**
 * The noise of one cell: the log ratios of pairs in which base and head were the same, in the order
 * in which they were measured, less their mean. They are stretched by what taking the mean away
 * costs in spread, so that few pairs do not make the cell look quieter than it is.
 */
final class RecordedCell {

  private static final double QUIET = 0.03;

  private final double[] noise;
  private final double sd;

  RecordedCell(double[] logRatios) {
    var pairs = logRatios.length;
    if (pairs < 2) {
      throw new IllegalArgumentException("noise takes at least two pairs of a cell");
    }
    var mean = Arrays.stream(logRatios).average().orElseThrow();
    var stretch = Math.sqrt(pairs / (pairs - 1.0));
    noise = Arrays.stream(logRatios).map(d -> stretch * (d - mean)).toArray();
    sd = Math.sqrt(Arrays.stream(noise).map(d -> d * d).sum() / pairs);
  }

  int pairs() {
    return noise.length;
  }

  /** The noise of a pair, counted from 0; after the last comes the first again. */
  double noise(int pair) {
    return noise[pair % noise.length];
  }

  /** Standard deviation of the log ratios between pairs. */
  double sd() {
    return sd;
  }

  /** Whether that is below 3 %. */
  boolean isQuiet() {
    return sd < QUIET;
  }
}
