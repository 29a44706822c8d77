package dev.racecourse.compare.races;

import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.NotRun;
import dev.racecourse.compare.races.RaceFinding.PlantedBugMissed;
import dev.racecourse.compare.races.RaceResults.Tested;
import dev.racecourse.compare.side.Both;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What head changed about races.
 *
 * @param findings worst first
 * @param efforts how hard each side was looked at
 * @param faults of each side outside of any test, in words
 */
public record RaceDiff(
    List<RaceFinding> findings, Both<Effort> efforts, Both<List<String>> faults) {

  private static final List<Class<? extends RaceFinding>> WORST_FIRST =
      List.of(
          NewRace.class,
          PlantedBugMissed.class,
          NotRun.class,
          RaceFinding.Removed.class,
          RaceFinding.Regraded.class,
          RaceFinding.StillRacy.class,
          RaceFinding.NotSeen.class,
          RaceFinding.Gone.class,
          RaceFinding.Added.class);

  /**
   * How hard one side was looked at: its shipped stores, without planted bugs.
   *
   * @param hazards tests of shipped stores
   * @param samples how often their actors raced
   * @param forks JVMs in which they raced
   */
  public record Effort(int hazards, long samples, int forks) {

    static Effort of(RaceResults results) {
      var shipped =
          results.tests().stream().map(Tested::test).filter(test -> !test.isPlanted()).toList();
      return new Effort(
          shipped.size(),
          shipped.stream().mapToLong(results::samples).sum(),
          shipped.stream().mapToInt(test -> results.forks(test).size()).sum());
    }
  }

  /**
   * Compares the two sides.
   *
   * @param results what the same suite, or each side's own, saw
   * @param lists of each side's own suite; empty if base has none to compare head's with
   */
  public static RaceDiff between(Both<RaceResults> results, Optional<Both<TestList>> lists) {
    var base = results.base();
    var head = results.head();
    var findings = new ArrayList<RaceFinding>();
    lists.ifPresent(both -> findings.addAll(new SuiteDiff(both, results).findings()));
    var tests = new TreeSet<TestName>();
    base.tests().forEach(tested -> tests.add(tested.test()));
    head.tests().forEach(tested -> tests.add(tested.test()));
    tests.forEach(test -> findings.addAll(new TestDiff(test, results).findings()));
    // Stable, so that within a kind the order of the tests stays.
    findings.sort(Comparator.comparingInt(finding -> WORST_FIRST.indexOf(finding.getClass())));
    return new RaceDiff(
        findings,
        new Both<>(Effort.of(base), Effort.of(head)),
        new Both<>(base.faults(), head.faults()));
  }

  /** Compares the suites alone, for none of their tests ran; so it is not trustworthy. */
  public static RaceDiff ofSuites(Optional<Both<TestList>> lists) {
    var nothing = new RaceResults(List.of(), List.of(), List.of());
    return between(new Both<>(nothing, nothing), lists);
  }

  /** Says whether head shows a race that base did not show. */
  public boolean worse() {
    return findings.stream().anyMatch(NewRace.class::isInstance);
  }

  /**
   * Says whether silence means something: both sides have tests, all of them ran as they should,
   * and every planted bug was caught. A new race stands all the same.
   */
  public boolean trustworthy() {
    return efforts.base().hazards() > 0
        && efforts.head().hazards() > 0
        && faults.base().isEmpty()
        && faults.head().isEmpty()
        && findings.stream().noneMatch(RaceDiff::isUntrusted);
  }

  private static boolean isUntrusted(RaceFinding finding) {
    return finding instanceof NotRun || finding instanceof PlantedBugMissed;
  }
}
