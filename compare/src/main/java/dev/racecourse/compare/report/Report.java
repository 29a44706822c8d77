package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.races.RaceReport;
import java.util.List;

/**
 * All that a comparison has to say.
 *
 * @param decisions one per cell
 * @param races what changed about races, or why nobody looked
 * @param failOn what a merge is to be blocked for
 */
public record Report(
    Heading heading,
    Ending ending,
    List<CellDecision> decisions,
    RaceReport races,
    List<Gate> failOn) {

  /** How the measurement came to its end. */
  public enum Ending {
    /** As planned. */
    COMPLETE,
    /** Before its time, on the user's wish. */
    INTERRUPTED,
    /** Before its time, by an error that the user is told of. */
    FAILED
  }
}
