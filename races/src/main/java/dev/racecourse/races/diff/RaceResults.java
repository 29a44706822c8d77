package dev.racecourse.races.diff;

import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Status;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.verdict.Evidence;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the tests of a suite showed.
 *
 * @param verdict on every test
 * @param runs what each JVM reported
 */
public record RaceResults(Verdict verdict, List<Run> runs) {

  /** Keeps its own copy. */
  public RaceResults {
    runs = List.copyOf(runs);
  }

  /** These, and what more JVMs of one test reported. */
  public RaceResults with(TestName test, List<Run> more) {
    var all = new ArrayList<>(runs);
    all.addAll(more);
    var ofTest = all.stream().filter(run -> run.test().equals(test.listed())).toList();
    var judgements = new TreeMap<>(verdict.judgements());
    judgements.put(test, Judgement.of(test.kind(), Evidence.of(ofTest)));
    return new RaceResults(new Verdict(judgements, verdict.faults()), all);
  }

  /** Whether the suite was not compiled against such classes as the side has. */
  public boolean isUnlinked() {
    return runs.stream().anyMatch(run -> run.status() == Status.API_MISMATCH);
  }

  /** Whether the side can run a test at all: has what it was compiled against. */
  boolean canRun(TestName test) {
    var ofTest = runs.stream().filter(run -> run.test().equals(test.listed())).toList();
    return verdict.judgements().containsKey(test)
        && (ofTest.isEmpty()
            || ofTest.stream().anyMatch(run -> run.status() != Status.API_MISMATCH));
  }

  public Set<TestName> tests() {
    return verdict.judgements().keySet();
  }

  Optional<Judgement> find(TestName test) {
    return Optional.ofNullable(verdict.judgements().get(test));
  }

  /** How often the actors of a test raced; 0 for a test that is not there. */
  public long samples(TestName test) {
    return find(test).map(judgement -> judgement.evidence().samples()).orElse(0L);
  }

  /** The same for both sides. */
  static Both<Long> samples(Both<RaceResults> sides, TestName test) {
    return new Both<>(sides.base().samples(test), sides.head().samples(test));
  }

  /** The JVMs in which a test raced, whatever came of it. */
  public List<Run> forks(TestName test) {
    return runs.stream()
        .filter(run -> run.test().equals(test.listed()) && !run.seen().isEmpty())
        .toList();
  }

  /** What the JVMs of a test showed and must not; a state may come repeatedly. */
  public List<Outcome> forbidden(TestName test) {
    return forks(test).stream()
        .flatMap(run -> run.seen().stream())
        .filter(Outcome::isForbidden)
        .toList();
  }

  /** What the results name of a test, seen or not; a state may come repeatedly. */
  List<Outcome> outcomes(TestName test) {
    return forks(test).stream().flatMap(run -> run.outcomes().stream()).toList();
  }

  /** Whether a test ran as it should, and every bug planted for its hazard was caught. */
  public boolean isTrusted(TestName test) {
    return verdict.judgements().entrySet().stream()
        .filter(entry -> entry.getKey().group().equals(test.group()))
        .allMatch(entry -> entry.getValue().isTrusted());
  }
}
