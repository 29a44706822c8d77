package dev.racecourse.compare.verdict;

import dev.racecourse.compare.jmh.CellKey;
import java.util.List;

/**
 * A verdict with the cell that it is about.
 *
 * @param pairs how many pairs of the cell were measured and count
 * @param warnings about this cell
 */
public record Judgement(CellKey cell, Verdict verdict, int pairs, List<Warning> warnings) {

  /** A cell that base or head lacks. */
  public static Judgement oneSided(CellKey cell, String reason) {
    return new Judgement(cell, new Verdict.OneSided(reason), 0, List.of());
  }
}
