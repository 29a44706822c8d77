package dev.racecourse.benchmarks.scaling;

/** What a law says of ever more threads. */
public sealed interface ScalabilityLimit {

  /**
   * Throughput falls after this. Beyond the measured threads it is a guess: points of a law with a
   * ceiling, measured with an error of 1 %, often make a peak there.
   *
   * @param threads number of threads, at least 1, seldom a whole number; 1 if every further thread
   *     costs throughput
   * @param throughput with so many threads, in the unit of the points
   */
  record Peak(double threads, double throughput) implements ScalabilityLimit {}

  /**
   * Throughput never falls and never passes this.
   *
   * @param throughput in the unit of the points
   */
  record Ceiling(double throughput) implements ScalabilityLimit {}

  /** Throughput grows as the threads do. */
  record Boundless() implements ScalabilityLimit {}
}
