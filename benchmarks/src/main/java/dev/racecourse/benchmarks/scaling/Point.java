package dev.racecourse.benchmarks.scaling;

/**
 * What was measured with one number of threads.
 *
 * @param threads at least 1
 * @param throughput operations per unit of time, all threads together; above 0
 */
public record Point(int threads, double throughput) {

  /** Refuses what has no relative error. */
  public Point {
    if (threads < 1 || !(throughput > 0) || Double.isInfinite(throughput)) {
      throw new IllegalArgumentException(threads + " threads, throughput " + throughput);
    }
  }
}
