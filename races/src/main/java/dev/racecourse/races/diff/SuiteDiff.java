package dev.racecourse.races.diff;

import static java.util.stream.Collectors.toSet;

import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What head changed about the race tests themselves, whichever of them ran.
 *
 * @param removed tests that only base's suite has
 * @param added tests that only head's suite has
 * @param regraded states that the two suites grade differently
 */
public record SuiteDiff(List<TestName> removed, List<TestName> added, List<Regraded> regraded) {

  /** Of suites that are the same, or cannot be compared. */
  public static final SuiteDiff NONE = new SuiteDiff(List.of(), List.of(), List.of());

  /** Stands for the states that a test does not name. */
  private static final String REST = "";

  /**
   * A state that the suites of the two sides grade differently.
   *
   * @param state the result fields, in order; empty for all states that neither suite names
   */
  public record Regraded(TestName test, String state, Both<Expectation> expectations) {}

  /**
   * Compares two suites by what ran of them. Results do not say how states are graded that a suite
   * has no words for, so only those count that the results of both name.
   */
  public static SuiteDiff ofResults(Both<RaceResults> results) {
    var base = results.base();
    var head = results.head();
    return of(new Both<>(gradings(base, head), gradings(head, base)));
  }

  private static SortedMap<TestName, List<Outcome>> gradings(
      RaceResults results, RaceResults others) {
    var gradings = new TreeMap<TestName, List<Outcome>>();
    for (var test : results.tests()) {
      var known = others.outcomes(test).stream().map(Outcome::state).collect(toSet());
      var graded =
          results.outcomes(test).stream()
              .filter(outcome -> known.contains(outcome.state()))
              .filter(outcome -> outcome.expectation() != Expectation.UNKNOWN)
              .toList();
      gradings.put(test, graded);
    }
    return gradings;
  }

  /** Compares two suites: how each test grades what it may see. */
  public static SuiteDiff of(Both<SortedMap<TestName, List<Outcome>>> suites) {
    var base = suites.base();
    var head = suites.head();
    var regraded = new ArrayList<Regraded>();
    base.forEach(
        (test, outcomes) -> {
          // A planted bug shares the grading of its hazard.
          if (head.containsKey(test) && !test.isPlanted()) {
            addRegraded(test, new Both<>(grades(outcomes), grades(head.get(test))), regraded);
          }
        });
    return new SuiteDiff(missing(head, base), missing(base, head), regraded);
  }

  private static List<TestName> missing(
      Map<TestName, List<Outcome>> from, SortedMap<TestName, List<Outcome>> suite) {
    return suite.keySet().stream().filter(test -> !from.containsKey(test)).toList();
  }

  private static Map<String, Expectation> grades(List<Outcome> outcomes) {
    var grades = new TreeMap<String, Expectation>();
    // What a test says nothing of is forbidden.
    grades.put(REST, Expectation.FORBIDDEN);
    outcomes.forEach(outcome -> grades.put(outcome.state(), outcome.expectation()));
    return grades;
  }

  private static void addRegraded(
      TestName test, Both<Map<String, Expectation>> grades, List<Regraded> regraded) {
    var states = new TreeSet<>(grades.base().keySet());
    states.addAll(grades.head().keySet());
    for (var state : states) {
      var both = new Both<>(grade(grades.base(), state), grade(grades.head(), state));
      if (both.base() != both.head()) {
        regraded.add(new Regraded(test, state, both));
      }
    }
  }

  private static Expectation grade(Map<String, Expectation> grades, String state) {
    return grades.getOrDefault(state, grades.getOrDefault(REST, Expectation.FORBIDDEN));
  }

  /** Whether there is nothing to list. */
  public boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty() && regraded.isEmpty();
  }
}
