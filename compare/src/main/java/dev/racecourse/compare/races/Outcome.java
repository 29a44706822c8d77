package dev.racecourse.compare.races;

/**
 * An outcome of a race.
 *
 * @param state the result fields, in order
 * @param count in how many samples it was seen
 * @param description what the hazard calls it
 * @param forbidden whether it was seen and must not be
 */
record Outcome(String state, long count, String description, boolean forbidden) {

  /** An exception of an actor or arbiter, which ends its JVM's part in the test. */
  static Outcome exception(String message) {
    return new Outcome("exception", 1, message, true);
  }
}
