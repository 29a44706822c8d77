package dev.racecourse.compare.jmh;

import java.util.SortedMap;

/**
 * Times of single operations, as mode {@code sample} leaves them.
 *
 * @param counts how often each time was seen, in the unit of the run
 */
public record Histogram(SortedMap<Double, Long> counts) {

  /** Whether there is no time in it, as in every other mode. */
  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** The mean of the times, NaN if there are none. */
  double mean() {
    var sum = counts.entrySet().stream().mapToDouble(bin -> bin.getKey() * bin.getValue()).sum();
    return sum / size();
  }

  /**
   * A percentile as JMH prints it (MultisetStatistics): interpolated between two neighbours.
   *
   * @param rank above 0 and below 100
   */
  public double percentile(double rank) {
    var position = rank * (size() + 1) / 100;
    var below = (long) position;
    var low = at(below);
    return low + (position - below) * (at(below + 1) - low);
  }

  /**
   * The time at a place in their order.
   *
   * @param place from 1 on; a place before or behind all is that of the first or last
   */
  private double at(long place) {
    var seen = 0L;
    for (var bin : counts.entrySet()) {
      seen += bin.getValue();
      if (seen >= place) {
        return bin.getKey();
      }
    }
    return counts.lastKey();
  }

  private long size() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
