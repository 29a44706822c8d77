package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.side.Both;
import java.util.List;

/**
 * A cell of both files with what they say about it.
 *
 * @param differences between the conditions that the sides were measured under, in words
 * @param unknown the names of the conditions that neither side tells
 */
public record StoredRow(
    Both<JmhRun> runs, Finding finding, List<String> differences, List<String> unknown) {

  /** The cell. */
  public CellKey cell() {
    return runs.base().cell();
  }

  StoredRow with(Finding other) {
    return new StoredRow(runs, other, differences, unknown);
  }
}
