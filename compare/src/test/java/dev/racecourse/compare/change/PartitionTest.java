package dev.racecourse.compare.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionTest {

  private static final int POINTS = 12;
  private static final double ERROR = 1;

  /** Against all cuts of short series. */
  @Test
  void noOtherCutCostsLess() {
    var random = new SplittableRandom(1);
    for (var trial = 0; trial < 300; trial++) {
      var values =
          IntStream.range(0, POINTS)
              .mapToDouble(i -> 8 * random.nextInt(2) + random.nextGaussian())
              .toArray();
      var points = DoubleStream.of(values).mapToObj(value -> new Point(value, ERROR)).toList();
      var errors = DoubleStream.generate(() -> ERROR).limit(POINTS).toArray();

      var starts = Partition.starts(points, errors, Penalty.REPORT);

      assertEquals(cheapest(values, POINTS), cost(values, starts), 1e-9, () -> points.toString());
    }
  }

  /** The cheapest cost of the first points, by trying each last segment. */
  private static double cheapest(double[] values, int end) {
    return IntStream.rangeClosed(0, end - Partition.LEAST_SEGMENT)
        .filter(start -> start == 0 || start >= Partition.LEAST_SEGMENT)
        .mapToDouble(
            start ->
                segment(values, start, end)
                    + (start == 0 ? 0 : cheapest(values, start) + Penalty.REPORT.cost()))
        .min()
        .orElseThrow();
  }

  private static double cost(double[] values, int[] starts) {
    var ends = Arrays.copyOf(Arrays.stream(starts).skip(1).toArray(), starts.length);
    ends[starts.length - 1] = values.length;
    var segments =
        IntStream.range(0, starts.length).mapToDouble(i -> segment(values, starts[i], ends[i]));
    return segments.sum() + (starts.length - 1) * Penalty.REPORT.cost();
  }

  private static double segment(double[] values, int start, int end) {
    return Arrays.stream(Partition.levels(values))
        .map(
            level ->
                Arrays.stream(values, start, end)
                    .map(value -> Partition.cost(value, level, ERROR))
                    .sum())
        .min()
        .orElseThrow();
  }
}
