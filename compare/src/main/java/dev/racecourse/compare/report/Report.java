package dev.racecourse.compare.report;

import dev.racecourse.compare.measure.Plan;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Subject;
import dev.racecourse.compare.verdict.Judgement;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a comparison has to say.
 *
 * @param jdk that both sides ran on
 * @param runDirectory with the logs and raw results
 * @param judgements one per cell
 */
public record Report(
    Both<Subject> subjects,
    Plan plan,
    String jdk,
    Path runDirectory,
    Ending ending,
    List<Judgement> judgements) {

  /** How the measurement came to its end. */
  public enum Ending {
    /** As planned. */
    COMPLETE,
    /** Before its time, on the user's wish. */
    INTERRUPTED
  }
}
