package dev.racecourse.compare.history;

import java.util.List;

/**
 * What was measured of a commit at one time on one machine.
 *
 * @param cells one each
 * @param races one each test and state
 */
public record Run(RunHeader header, List<CellRow> cells, List<RaceRow> races) {

  /** Keeps its own copies. */
  public Run {
    cells = List.copyOf(cells);
    races = List.copyOf(races);
  }
}
