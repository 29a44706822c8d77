package dev.racecourse.races.diff;

import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Results as a suite would have them; each JVM takes a second, and 100,000 good samples. */
public final class FakeSuite {

  private final List<String> faults = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final TreeSet<TestName> tests = new TreeSet<>();

  public FakeSuite fault(String fault) {
    faults.add(fault);
    return this;
  }

  /** A test that so many JVMs showed the good outcome of, and nothing else. */
  public FakeSuite clean(String name, int forks) {
    return add(name, Collections.nCopies(forks, run(name, good())));
  }

  /** A test of which so many JVMs showed a forbidden state, 3 times each. */
  public FakeSuite racy(String name, String state, int showing, int forks) {
    clean(name, forks - showing);
    return add(name, Collections.nCopies(showing, run(name, good(), forbidden(state, 3))));
  }

  /** A test that threw in a JVM. */
  public FakeSuite threw(String name, String type, String method) {
    return failed(name, Status.TEST_ERROR, type, "at " + method + "(Lost.java:1)");
  }

  public FakeSuite failed(String name, Status status, String... messages) {
    return add(name, List.of(new Run(name, status, on(), 1, List.of(), List.of(messages))));
  }

  public FakeSuite add(String name, List<Run> more) {
    tests.add(TestName.of(name));
    runs.addAll(more);
    return this;
  }

  public RaceResults results() {
    return new RaceResults(Verdict.of(tests, runs, Map.of(), faults), runs);
  }

  public static Run run(String name, Outcome... outcomes) {
    return new Run(name, Status.NORMAL, on(), 1, List.of(outcomes), List.of());
  }

  private static Run.Configuration on() {
    return new Run.Configuration("a JVM", List.of(), "unified", "LOCAL", 0);
  }

  public static Outcome good() {
    return acceptable("good", 100_000);
  }

  public static Outcome acceptable(String state, long count) {
    return new Outcome(state, Expectation.ACCEPTABLE, count, "as it should");
  }

  public static Outcome forbidden(String state, long count) {
    return new Outcome(state, Expectation.FORBIDDEN, count, "lost");
  }
}
