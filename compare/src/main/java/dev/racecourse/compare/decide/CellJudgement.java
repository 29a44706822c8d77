package dev.racecourse.compare.decide;

import dev.racecourse.compare.jmh.CellKey;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is said about a cell.
 *
 * @param verdict about its speed
 * @param allocation about the memory that it allocates
 * @param pairs how many pairs of the cell were measured and count
 * @param warnings to know before any of it is believed
 */
public record CellJudgement(
    CellKey cell, Verdict verdict, AllocationChange allocation, int pairs, List<Warning> warnings) {

  /** A cell that was not measured. */
  public static CellJudgement unmeasured(CellKey cell, Verdict verdict) {
    var nothing = AllocationChange.of(new double[0], new double[0]);
    return new CellJudgement(cell, verdict, nothing, 0, List.of());
  }

  /** The same with another warning. */
  public CellJudgement with(Warning warning) {
    var all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
    return new CellJudgement(cell, verdict, allocation, pairs, all);
  }
}
