package dev.racecourse.compare.stats;

/**
 * The values that data do not speak against.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {

  /** Whether all of this interval is between two values, or reaches them. */
  public boolean within(double least, double most) {
    return low >= least && high <= most;
  }
}
