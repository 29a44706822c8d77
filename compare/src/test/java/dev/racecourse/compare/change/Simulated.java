package dev.racecourse.compare.change;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Series that are drawn by a fixed seed. */
final class Simulated {

  static final double STANDARD_ERROR = 0.012;
  static final int POINTS = 100;

  private final SplittableRandom random = new SplittableRandom(2026);
  private final double standardError;
  private final DoubleSupplier noise;

  private Simulated(double standardError, Noises noises) {
    this.standardError = standardError;
    this.noise = noises.with(random);
  }

  /** Makes noise of random numbers. */
  interface Noises {
    DoubleSupplier with(SplittableRandom random);
  }

  /** Normal noise, as the standard error says. */
  static Simulated normal() {
    return normal(STANDARD_ERROR);
  }

  static Simulated normal(double standardError) {
    return new Simulated(standardError, random -> () -> standardError * random.nextGaussian());
  }

  /** Normal noise, and so many points are 30 % faster. */
  static Simulated spiky(double share) {
    return new Simulated(
        STANDARD_ERROR,
        random ->
            () ->
                STANDARD_ERROR * random.nextGaussian()
                    + (random.nextDouble() < share ? Math.log(1.3) : 0));
  }

  /** Student's t with 3 degrees of freedom. */
  static Simulated heavyTailed() {
    return new Simulated(
        STANDARD_ERROR,
        random ->
            () -> {
              var squares =
                  IntStream.range(0, 3)
                      .mapToDouble(i -> random.nextGaussian())
                      .map(normal -> normal * normal)
                      .sum();
              return STANDARD_ERROR * random.nextGaussian() / Math.sqrt(squares / 3);
            });
  }

  /** Each point remembers a share of the noise of the point before. */
  static Simulated drifting(double share) {
    return new Simulated(
        STANDARD_ERROR,
        random -> {
          var last = new double[] {STANDARD_ERROR * random.nextGaussian()};
          return () -> {
            var own = Math.sqrt(1 - share * share) * STANDARD_ERROR * random.nextGaussian();
            last[0] = share * last[0] + own;
            return last[0];
          };
        });
  }

  /** The same noise, of which points do not tell how large it is. */
  Simulated ofUnknownError() {
    return new Simulated(0, ignored -> noise);
  }

  List<Point> series(int points, IntToDoubleFunction level) {
    return IntStream.range(0, points)
        .mapToObj(i -> new Point(level.applyAsDouble(i) + noise.getAsDouble(), standardError))
        .toList();
  }

  /** In which share of so many series of 100 points something holds. */
  double share(int series, IntToDoubleFunction level, Predicate<List<Point>> holds) {
    var count =
        IntStream.range(0, series).mapToObj(i -> series(POINTS, level)).filter(holds).count();
    return (double) count / series;
  }
}
