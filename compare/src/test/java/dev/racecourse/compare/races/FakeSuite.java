package dev.racecourse.compare.races;

import dev.racecourse.compare.races.RaceResults.Evidence;
import dev.racecourse.compare.races.RaceResults.Outcome;
import dev.racecourse.compare.races.RaceResults.Tested;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Results as a stress suite would have them; each fork has 1000 samples of its good outcome. */
final class FakeSuite {

  private final List<String> faults = new ArrayList<>();
  private final List<Tested> tests = new ArrayList<>();
  private final List<Fork> runs = new ArrayList<>();

  FakeSuite fault(String fault) {
    faults.add(fault);
    return this;
  }

  /** A test whose forks show the good outcome only. */
  FakeSuite test(String name, TestResult result, int forks, String... faults) {
    return test(name, result, List.of(faults), Collections.nCopies(forks, good()));
  }

  /** A racy test: so many of its forks show a forbidden state, 3 times each. */
  FakeSuite racy(String name, String state, int showing, int forks) {
    var outcomes = new ArrayList<>(Collections.nCopies(forks - showing, good()));
    outcomes.addAll(Collections.nCopies(showing, List.of(good().get(0), forbidden(state, 3))));
    return test(name, TestResult.RACY, List.of(), outcomes);
  }

  FakeSuite test(
      String name, TestResult result, List<String> faults, List<List<Outcome>> outcomes) {
    var test = new TestName(name);
    outcomes.forEach(of -> runs.add(new Fork(test, "NORMAL", of, List.of())));
    var all = outcomes.stream().flatMap(List::stream).distinct().toList();
    var samples = outcomes.stream().flatMap(List::stream).mapToLong(Outcome::count).sum();
    tests.add(new Tested(test, result, new Evidence(samples, all, faults)));
    return this;
  }

  RaceResults results() {
    return new RaceResults(faults, tests, runs);
  }

  /** The tests, none of which grades anything. */
  TestList list() {
    var gradings = new TreeMap<TestName, Grading>();
    tests.forEach(tested -> gradings.put(tested.test(), new Grading(new TreeMap<>())));
    return new TestList(gradings);
  }

  static List<Outcome> good() {
    return List.of(acceptable("good", 1000));
  }

  static Outcome acceptable(String state, long count) {
    return new Outcome(state, count, "as it should", false);
  }

  static Outcome forbidden(String state, long count) {
    return new Outcome(state, count, "lost", count > 0);
  }
}
