package dev.racecourse.races.run;

import java.io.Serializable;

/**
 * An outcome of a race.
 *
 * @param state the result fields, in order
 * @param expectation how the test grades it
 * @param count in how many samples it was seen
 * @param description what the test calls it
 */
public record Outcome(String state, Expectation expectation, long count, String description)
    implements Serializable {

  /** Whether it was seen and must not be. jcstress forbids what a test does not grade, too. */
  public boolean isForbidden() {
    return count > 0
        && (expectation == Expectation.FORBIDDEN || expectation == Expectation.UNKNOWN);
  }
}
