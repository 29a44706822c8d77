package dev.racecourse.compare.sample;

import java.util.List;

/**
 * CPU time that one side's whole process used from the begin of its first measured round to the
 * begin of its last, whosever turn it was.
 *
 * @param nanos of CPU time
 * @param turnSeconds how long each of its own turns took in between
 */
public record CpuTime(long nanos, List<Double> turnSeconds) {

  /**
   * CPU time of one operation, in nanoseconds; NaN if the process did none in between.
   *
   * @param operationsPerSecond in each measured round
   */
  public double perOperation(List<Double> operationsPerSecond) {
    var operations = 0.0;
    for (var round = 0; round < turnSeconds.size(); round++) {
      operations += operationsPerSecond.get(round) * turnSeconds.get(round);
    }
    return operations == 0 ? Double.NaN : nanos / operations;
  }
}
