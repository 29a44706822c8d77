package dev.racecourse.compare.change;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The best cut of a series into segments of one level each: no other cut costs less. A point costs
 * the squared distance from its segment's level in standard errors, and at most 9, so a spike costs
 * the same however high it is. Each segment but the first costs the penalty.
 *
 * <p>A level is one of the points' values, or the middle of two that are neighbours in size, as a
 * median is. So the cheapest segment that ends at a point is known for each level from the point
 * before, and n points take 2 n^2 steps.
 *
 * <p>Sources: F. Friedrich, A. Kempe, V. Liebscher and G. Winkler, "Complexity penalized
 * M-estimation: fast computation", Journal of Computational and Graphical Statistics 17 (2008), the
 * exact cut; P. Fearnhead and G. Rigaill, "Changepoint detection in the presence of outliers",
 * Journal of the American Statistical Association 114 (2019), the bounded cost.
 */
final class Partition {

  /** Two points that agree may be two spikes. */
  static final int LEAST_SEGMENT = 3;

  private static final double MOST = 9;

  private final double[] values;
  private final double[] errors;
  private final double penalty;
  private final double[] levels;

  /** The cheapest cost of the first so many points, and where the last segment of that starts. */
  private final double[] costs;

  private final int[] starts;

  private Partition(List<Point> points, double[] errors, Penalty penalty) {
    this.values = points.stream().mapToDouble(Point::value).toArray();
    this.errors = errors;
    this.penalty = penalty.cost();
    this.levels = levels(values);
    this.costs = new double[values.length + 1];
    this.starts = new int[values.length + 1];
  }

  /**
   * The indexes at which segments begin, in order; the first is 0.
   *
   * @param errors the standard error of each point, above 0
   */
  static int[] starts(List<Point> points, double[] errors, Penalty penalty) {
    var partition = new Partition(points, errors, penalty);
    partition.solve();
    return partition.path();
  }

  /** The values, and what is in the middle between those that are neighbours in size. */
  static double[] levels(double[] values) {
    var sorted = Arrays.stream(values).sorted().distinct().toArray();
    var middles =
        IntStream.range(1, sorted.length).mapToDouble(i -> (sorted[i - 1] + sorted[i]) / 2);
    return DoubleStream.concat(Arrays.stream(sorted), middles).toArray();
  }

  /** What a point costs at a level. */
  static double cost(double value, double level, double error) {
    var z = (value - level) / error;
    return Math.min(z * z, MOST);
  }

  private void solve() {
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[0] = -penalty;
    var cheapest = new double[levels.length];
    var begins = new int[levels.length];
    var recent = new double[LEAST_SEGMENT][levels.length];
    Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
    for (var end = 1; end <= values.length; end++) {
      costs(end - 1, recent[end % LEAST_SEGMENT]);
      if (end >= LEAST_SEGMENT) {
        extend(end, recent, cheapest, begins);
      }
    }
  }

  /**
   * Goes one point on.
   *
   * @param recent what each of the last three points costs at each level, the last one at index
   *     {@code end % 3}
   * @param cheapest the cost up to here for each level of the last segment
   * @param begins where that segment begins
   */
  private void extend(int end, double[][] recent, double[] cheapest, int[] begins) {
    var start = end - LEAST_SEGMENT;
    var first = recent[(start + 1) % LEAST_SEGMENT];
    var second = recent[(start + 2) % LEAST_SEGMENT];
    var third = recent[end % LEAST_SEGMENT];
    for (var level = 0; level < cheapest.length; level++) {
      var longer = cheapest[level] + third[level];
      // The last segment is as short as it may be.
      var fresh = costs[start] + penalty + first[level] + second[level] + third[level];
      cheapest[level] = Math.min(longer, fresh);
      begins[level] = fresh < longer ? start : begins[level];
      if (cheapest[level] < costs[end]) {
        costs[end] = cheapest[level];
        starts[end] = begins[level];
      }
    }
  }

  /** What a point costs at each level. */
  private void costs(int index, double[] at) {
    for (var level = 0; level < levels.length; level++) {
      at[level] = cost(values[index], levels[level], errors[index]);
    }
  }

  private int[] path() {
    var path = new ArrayDeque<Integer>();
    for (var end = values.length; end > 0; end = starts[end]) {
      path.addFirst(starts[end]);
    }
    return path.stream().mapToInt(Integer::intValue).toArray();
  }
}
