package dev.racecourse.compare.stored;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.side.Both;
import java.util.List;

/**
 * A cell with what two files say about it.
 *
 * @param forks how many each side has, 0 if it lacks the cell
 * @param allocation unknown where a side has fewer than four forks, or none was counted
 * @param differences between the facts that the sides were measured under, in words
 */
public record StoredRow(
    CellKey cell,
    Both<Integer> forks,
    Finding finding,
    AllocationChange allocation,
    List<String> differences) {

  /** Keeps its own copy of {@code differences}. */
  public StoredRow {
    differences = List.copyOf(differences);
  }
}
