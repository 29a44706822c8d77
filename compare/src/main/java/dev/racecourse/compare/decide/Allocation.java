package dev.racecourse.compare.decide;

import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.Arrays;

/**
 * What a cell allocates.
 *
 * @param bytes per operation, the mean of each side's JVMs; NaN if it was not counted
 */
public record Allocation(Both<Double> bytes, Verdict verdict) {

  /** The smallest change of interest, in bytes per operation: an object's field. */
  private static final double LEAST_BYTES = 8;

  /** The smallest change of interest, as a share of base. */
  private static final double LEAST_SHARE = 0.005;

  /** Of a cell that was not measured. */
  static final Allocation UNKNOWN =
      new Allocation(new Both<>(Double.NaN, Double.NaN), new Verdict.Unknown());

  static CostQuestion question(CellSample sample, Rule rule) {
    var base = mean(sample.allocated(Side.BASE));
    return new CostQuestion(sample.allocationDifferences(), margin(base), rule);
  }

  static Allocation of(CellSample sample, Verdict verdict) {
    var bytes = new Both<>(mean(sample.allocated(Side.BASE)), mean(sample.allocated(Side.HEAD)));
    return new Allocation(bytes, verdict);
  }

  /** The smallest change of interest, in bytes per operation. */
  public double margin() {
    return margin(bytes.base());
  }

  /** The smallest change of interest, in bytes per operation, of what allocates so many. */
  public static double margin(double base) {
    return Math.max(LEAST_BYTES, LEAST_SHARE * base);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
