package dev.racecourse.benchmarks.scaling;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Points of a known law. */
final class Planted {
  private Planted() {}

  /** The points without noise. */
  static List<Point> points(ScalabilityLaw law, int... threads) {
    return IntStream.of(threads).mapToObj(n -> new Point(n, law.throughput(n))).toList();
  }

  /**
   * The points with noise that is normal on the log scale.
   *
   * @param noise its standard deviation: 0.02 is about 2 %
   */
  static List<Point> noisy(ScalabilityLaw law, double noise, long seed, int... threads) {
    var random = new Random(seed);
    return points(law, threads).stream()
        .map(
            point ->
                new Point(
                    point.threads(), point.throughput() * Math.exp(noise * random.nextGaussian())))
        .toList();
  }
}
