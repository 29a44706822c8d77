package dev.racecourse.compare.races;

import java.util.List;

/** A test with what the stress suite says of it, and why. */
record JudgedTest(TestName test, Judgement judgement, Evidence evidence) {

  /**
   * What all forks showed together.
   *
   * @param samples how often the actors raced
   * @param outcomes every outcome of the grading, and every other that was seen
   * @param faults why its runs prove nothing, in words
   */
  record Evidence(long samples, List<Outcome> outcomes, List<String> faults) {

    /** Keeps its own copies. */
    Evidence {
      outcomes = List.copyOf(outcomes);
      faults = List.copyOf(faults);
    }
  }
}
