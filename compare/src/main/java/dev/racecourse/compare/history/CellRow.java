package dev.racecourse.compare.history;

import dev.racecourse.compare.jmh.CellKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a run.
 *
 * @param toAnchor null if it was not measured against the anchor
 * @param toPrevious null if it was not measured against the previous commit
 * @param allocated bytes per operation of the commit; null if they were not counted
 * @param verdicts on the commit against the previous one; null if there was none
 * @param benchmarkDigest of the classes of the benchmark; null if it is unknown
 * @param pairsDigest of the file that holds the raw pairs; null if there is none
 */
public record CellRow(
    CellKey cell,
    @Nullable Ratios toAnchor,
    @Nullable Ratios toPrevious,
    @Nullable Double allocated,
    @Nullable Verdicts verdicts,
    @Nullable String benchmarkDigest,
    @Nullable String pairsDigest)
    implements HistoryRow {

  /** Refuses a row that is of nothing. */
  public CellRow {
    Objects.requireNonNull(cell, "no cell");
    Objects.requireNonNull(cell.workload(), "no benchmark");
  }
}
