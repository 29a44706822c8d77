package dev.racecourse.compare.races;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a race test grades the states that it may see.
 *
 * @param expectations by state, as the test writes it; that of {@link #REST} for all others
 */
record Grading(SortedMap<String, Expectation> expectations) {

  /** Stands for the states that a grading does not name. */
  static final String REST = "";

  /** Keeps its own copy of {@code expectations}. */
  Grading {
    expectations = Collections.unmodifiableSortedMap(new TreeMap<>(expectations));
  }

  /** How a state is graded. Of what a test leaves open jcstress says that it is forbidden. */
  Expectation of(String state) {
    var rest = expectations.getOrDefault(REST, Expectation.FORBIDDEN);
    return expectations.getOrDefault(state, rest);
  }

  /** The states that have an expectation in this grading or in the other. */
  SortedSet<String> statesWith(Grading other) {
    var states = new TreeSet<>(expectations.keySet());
    states.addAll(other.expectations.keySet());
    return states;
  }
}
