package dev.racecourse.stress.run;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.TestGrading;

/**
 * An outcome of a race.
 *
 * @param state the result fields, in order
 * @param expectation how the hazard grades it
 * @param count in how many samples it was seen
 * @param description what the hazard calls it
 */
public record Outcome(String state, Expect expectation, long count, String description) {

  static Outcome of(GradingResult grading) {
    return new Outcome(grading.id, grading.expect, grading.count, grading.description);
  }

  /** Whether it was seen and must not be. */
  public boolean isForbidden() {
    return !TestGrading.passed(expectation, count);
  }
}
