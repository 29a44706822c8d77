package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.scaling.ForkInterval;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What the forks of a cell came to, of which each is one sample.
 *
 * @param mean over the forks
 * @param interval of the mean, 95 %; empty with one fork
 */
public record Score(double mean, Optional<ForkInterval> interval) {

  /** The score of a cell whose forks had these. */
  static Score of(DoubleStream forks) {
    var scores = forks.toArray();
    return new Score(DoubleStream.of(scores).average().orElse(Double.NaN), ForkInterval.of(scores));
  }
}
