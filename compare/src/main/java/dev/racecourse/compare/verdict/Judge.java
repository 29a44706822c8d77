package dev.racecourse.compare.verdict;

import dev.racecourse.compare.measure.CellSample;
import dev.racecourse.compare.measure.PairOutcome.Measured;
import dev.racecourse.compare.stats.Effect;

/**
 * Reaches the verdict on a cell. The sample is the pairs, each with the mean of its rounds:
 * just-in-time compilation and memory layout differ from fork to fork, so rounds of one pair are
 * not independent evidence, however many there are.
 *
 * @param quorum the fewest valid pairs that make a sample, at least two
 */
public record Judge(int quorum) {

  /** Judges a cell. */
  public Judgement judge(CellSample sample) {
    var measured = sample.measured();
    return new Judgement(
        sample.cell(), verdict(sample), measured.size(), new Doubts(sample).warnings());
  }

  private Verdict verdict(CellSample sample) {
    var measured = sample.measured();
    if (measured.size() < quorum) {
      return new Verdict.Failed("valid pairs: %d, needed: %d".formatted(measured.size(), quorum));
    }
    var means = measured.stream().mapToDouble(Judge::mean).toArray();
    return VerdictRule.judge(Effect.of(means, VerdictRule.CONFIDENCE));
  }

  static double mean(Measured pair) {
    return pair.logRatios().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
