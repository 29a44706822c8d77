package dev.racecourse.compare.races;

import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Regraded;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.side.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What head changed about the race tests themselves, whichever of them ran.
 *
 * @param lists of the tests in each side's own jar
 * @param results of what ran on each side
 */
record SuiteDiff(Both<TestList> lists, Both<RaceResults> results) {

  List<RaceFinding> findings() {
    var tests = new TreeSet<>(lists.base().gradings().keySet());
    tests.addAll(lists.head().gradings().keySet());
    var findings = new ArrayList<RaceFinding>();
    for (var test : tests) {
      var base = lists.base().find(test);
      var head = lists.head().find(test);
      var samples = RaceResults.samples(results, test);
      if (base.isEmpty()) {
        findings.add(new Added(test, samples));
      } else if (head.isEmpty()) {
        findings.add(new Removed(test, samples));
      } else if (!test.isPlanted()) {
        // A planted bug shares the grading of its hazard.
        addRegraded(test, new Both<>(base.get(), head.get()), findings);
      }
    }
    return findings;
  }

  private void addRegraded(TestName test, Both<Grading> gradings, List<RaceFinding> findings) {
    var states = gradings.base().statesWith(gradings.head());
    for (var state : states) {
      var expectations = new Both<>(gradings.base().of(state), gradings.head().of(state));
      if (expectations.base() != expectations.head()) {
        var samples = RaceResults.samples(results, test);
        var counts = counts(test, state, states);
        findings.add(new Regraded(test, samples, state, expectations, counts));
      }
    }
  }

  private Both<Long> counts(TestName test, String state, SortedSet<String> named) {
    Predicate<String> isMeant =
        state.equals(Grading.REST) ? seen -> !named.contains(seen) : state::equals;
    return new Both<>(results.base().count(test, isMeant), results.head().count(test, isMeant));
  }
}
