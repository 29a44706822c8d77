package dev.racecourse.benchmarks.scaling;

import java.util.List;

/** What came of the attempt to describe points by a {@link ScalabilityLaw}. */
public sealed interface ScalabilityFit {

  /** Different numbers of threads that a fit takes: two more than the law has parameters. */
  int THREAD_COUNTS_NEEDED = 5;

  /** The largest residual of a law that describes its points. */
  double LARGEST_RESIDUAL = 0.15;

  /** A gain in the residual that is rounding. */
  double ROUNDING = 1e-9;

  /**
   * The points follow the law.
   *
   * @param residual root mean square of (measured - predicted) / predicted over the points, with
   *     the number of points less three as the divisor; 0.02 is 2 %
   */
  record Fitted(ScalabilityLaw law, double residual) implements ScalabilityFit {}

  /**
   * There are so few points that almost any law would pass through them.
   *
   * @param threadCounts how many different numbers of threads there are
   * @param needed how many it takes
   */
  record TooFewPoints(int threadCounts, int needed) implements ScalabilityFit {}

  /**
   * Even the best law misses the points.
   *
   * @param residual as of {@link Fitted}, above {@link #LARGEST_RESIDUAL}
   */
  record NotFollowed(double residual) implements ScalabilityFit {}

  /**
   * A straight line describes the points as well, so the law's parameters say nothing.
   *
   * @param residual as of {@link Fitted}
   */
  record NoBetterThanALine(double residual) implements ScalabilityFit {}

  /**
   * Fits the law.
   *
   * @param points in any order; several may have the same number of threads
   */
  static ScalabilityFit of(List<Point> points) {
    var threadCounts = (int) points.stream().mapToInt(Point::threads).distinct().count();
    if (threadCounts < THREAD_COUNTS_NEEDED) {
      return new TooFewPoints(threadCounts, THREAD_COUNTS_NEEDED);
    }
    var law = LeastSquares.law(points);
    var residual = law.residual(points);
    if (residual > LARGEST_RESIDUAL) {
      return new NotFollowed(residual);
    }
    return LeastSquares.residualOfLine(points) <= residual + ROUNDING
        ? new NoBetterThanALine(residual)
        : new Fitted(law, residual);
  }
}
