package dev.racecourse.compare.races;

import java.io.IOException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a race test grades the states that it may see.
 *
 * @param expectations by state, as the test writes it; that of the empty state for all others
 */
public record Grading(SortedMap<String, Expectation> expectations) {

  /** Stands for the states that a grading does not name. */
  static final String REST = "";

  /** How a hazard grades an outcome, in jcstress's words and in its order. */
  public enum Expectation {
    /** May be seen. */
    ACCEPTABLE,
    /** May be seen, and someone wants to know. */
    ACCEPTABLE_INTERESTING,
    /** Must not be seen. */
    FORBIDDEN,
    /** Not graded, which is as good as forbidden. */
    UNKNOWN;

    /** The one that jcstress lists by its place. */
    static Expectation at(int place) throws IOException {
      if (place >= values().length) {
        throw new IOException("no expectation has the number " + place);
      }
      return values()[place];
    }
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
