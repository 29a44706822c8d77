package dev.racecourse.compare.measure;

import dev.racecourse.compare.jmh.CellKey;
import java.util.List;

/**
 * All that was measured of a cell.
 *
 * @param pairs in the order in which they were measured
 */
public record CellSample(CellKey cell, List<PairOutcome> pairs) {

  /** The pairs that count. */
  public List<PairOutcome.Measured> measured() {
    return pairs.stream()
        .filter(PairOutcome.Measured.class::isInstance)
        .map(PairOutcome.Measured.class::cast)
        .toList();
  }
}
