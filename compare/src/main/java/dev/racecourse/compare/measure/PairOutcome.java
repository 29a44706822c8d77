package dev.racecourse.compare.measure;

import dev.racecourse.compare.subject.Both;
import java.util.List;

/** What came of one pair of forks. */
public sealed interface PairOutcome {

  /**
   * Both sides measured all rounds.
   *
   * @param logRatios one per round: ln(speed of head / speed of base)
   * @param idleCpu the share of one core that each side burned during the other's turns
   */
  record Measured(List<Double> logRatios, Both<Double> idleCpu) implements PairOutcome {}

  /**
   * A side failed, so the pair says nothing.
   *
   * @param reason in a few words, with the last lines of the log
   */
  record Failed(String reason) implements PairOutcome {}
}
