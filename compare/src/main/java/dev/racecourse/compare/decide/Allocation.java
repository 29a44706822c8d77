package dev.racecourse.compare.decide;

import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a cell allocates.
 *
 * @param bytes per operation, the mean of each side's JVMs; NaN if it was not counted
 * @param isWanting whether more pairs are wanted: what looks small is no reason to go on
 */
public record Allocation(Both<Double> bytes, Verdict verdict, boolean isWanting) {

  /** The smallest change of interest, in bytes per operation: an object's field. */
  private static final double LEAST_BYTES = 8;

  /** The smallest change of interest, as a share of base. */
  private static final double LEAST_SHARE = 0.005;

  /** Of a cell that was not measured. */
  static final Allocation UNKNOWN =
      new Allocation(new Both<>(Double.NaN, Double.NaN), new Verdict.Unknown());

  /** Of a cell that wants no more pairs for this. */
  public Allocation(Both<Double> bytes, Verdict verdict) {
    this(bytes, verdict, false);
  }

  static Allocation of(CellSample sample, Rule rule) {
    var base = sample.allocated(Side.BASE);
    var head = sample.allocated(Side.HEAD);
    if (base.length == 0 || base.length != head.length) {
      return UNKNOWN;
    }
    var bytes = new Both<>(mean(base), mean(head));
    var more = IntStream.range(0, base.length).mapToDouble(i -> head[i] - base[i]).toArray();
    var margin = Math.max(LEAST_BYTES, LEAST_SHARE * bytes.base());
    var answer = Answer.of(more, margin, rule, pairs -> true);
    return new Allocation(
        bytes,
        answer.verdict(1, open -> "too few pairs to tell"),
        answer instanceof Answer.Open open && open.large());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
