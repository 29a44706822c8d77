package dev.racecourse.compare.report;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.side.Both;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a comparison has to say.
 *
 * @param delta smallest change of interest, such as 0.03 for 3 %
 * @param machine that both sides ran on
 * @param runDirectory with the logs and raw results
 * @param judgements one per cell
 * @param races what changed about races, or why nobody looked
 * @param failOn what a merge is to be blocked for
 */
public record Report(
    Both<Subject> subjects,
    Plan plan,
    double delta,
    Fingerprint machine,
    Path runDirectory,
    Ending ending,
    List<CellJudgement> judgements,
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
