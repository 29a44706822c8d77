package dev.racecourse.compare.bisect;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What is unknown beside the culprit: how large its effect is, and how noisy pairs are. Every value
 * of a grid is as likely as any other, and the grids are even on the log scale, that of effects in
 * two parts.
 *
 * <p>Noise is Student's t with 4 degrees of freedom, so a pair that went wrong does not decide.
 *
 * <p>Source: K. L. Lange, R. J. A. Little and J. M. G. Taylor, "Robust statistical modeling using
 * the t distribution", Journal of the American Statistical Association 84 (1989).
 */
final class Grid {

  /** Large effects need no fine steps: each is far from none, and noise takes up the difference. */
  private static final double[] EFFECTS =
      DoubleStream.concat(
              DoubleStream.of(even(0.005, 0.15, 13)), DoubleStream.of(even(0.3, 2.7, 3)))
          .toArray();

  private static final double[] NOISES = even(0.003, 0.2, 13);
  private static final double DEGREES = 4;

  private final double[] effects;

  Grid(Direction direction) {
    this.effects = direction.effects(EFFECTS).toArray();
  }

  /** The log of how likely a log ratio is at each value of the grid, up to a constant. */
  double[] logLikelihoods(double logRatio, boolean changed) {
    return DoubleStream.of(effects)
        .map(effect -> logRatio - (changed ? effect : 0))
        .flatMap(off -> DoubleStream.of(NOISES).map(noise -> logLikelihood(off, noise)))
        .toArray();
  }

  /** The effect at each value of the grid. */
  double effect(int index) {
    return effects[index / NOISES.length];
  }

  int size() {
    return effects.length * NOISES.length;
  }

  private static double logLikelihood(double distance, double noise) {
    var z = distance / noise;
    return -(DEGREES + 1) / 2 * Math.log1p(z * z / DEGREES) - Math.log(noise);
  }

  /** Values whose ratio to the one before is the same. */
  static double[] even(double least, double most, int number) {
    return IntStream.range(0, number)
        .mapToDouble(i -> least * Math.pow(most / least, i / (number - 1.0)))
        .toArray();
  }
}
