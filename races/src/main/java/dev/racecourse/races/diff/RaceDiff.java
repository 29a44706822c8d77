package dev.racecourse.races.diff;

import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What head changed about races.
 *
 * @param findings worst first
 * @param suites what head changed about the tests themselves
 * @param efforts how hard each side was looked at
 * @param faults of each side outside of any test, in words
 */
public record RaceDiff(
    List<RaceFinding> findings, SuiteDiff suites, Both<Effort> efforts, Both<List<String>> faults) {

  private static final List<Class<? extends RaceFinding>> WORST_FIRST =
      List.of(
          NewRace.class,
          MaybeNew.class,
          PlantedBugMissed.class,
          NotRun.class,
          RaceFinding.StillRacy.class,
          RaceFinding.NotSeen.class,
          RaceFinding.Gone.class);

  /**
   * How hard one side was looked at: its shipped stores, without planted bugs.
   *
   * @param hazards tests of shipped stores
   * @param samples how often their actors raced
   * @param forks JVMs in which they raced
   */
  public record Effort(int hazards, long samples, int forks) {

    static Effort of(RaceResults results) {
      var shipped = results.tests().stream().filter(test -> !test.isPlanted()).toList();
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
   */
  public static RaceDiff between(Both<RaceResults> results, SuiteDiff suites) {
    var base = results.base();
    var head = results.head();
    var tests = new TreeSet<>(base.tests());
    tests.addAll(head.tests());
    var findings = new ArrayList<RaceFinding>();
    tests.forEach(test -> findings.addAll(new TestDiff(test, results).findings()));
    // Stable, so that within a kind the order of the tests stays.
    findings.sort(Comparator.comparingInt(finding -> WORST_FIRST.indexOf(finding.getClass())));
    return new RaceDiff(
        findings,
        suites,
        new Both<>(Effort.of(base), Effort.of(head)),
        new Both<>(base.verdict().faults(), head.verdict().faults()));
  }

  /** What there is to say of suites of which no test ran; it is not trustworthy. */
  public static RaceDiff ofSuites(SuiteDiff suites) {
    var nothing = new RaceResults(new Verdict(new TreeMap<>(), List.of()), List.of());
    return between(new Both<>(nothing, nothing), suites);
  }

  /** Says whether head shows a race that base did not show. */
  public boolean worse() {
    return findings.stream().anyMatch(NewRace.class::isInstance);
  }

  /**
   * Says whether silence means something: both sides have tests, all of them ran as they should,
   * every planted bug was caught, and what head alone showed is new. A new race stands all the
   * same.
   */
  public boolean trustworthy() {
    return efforts.base().hazards() > 0
        && efforts.head().hazards() > 0
        && faults.base().isEmpty()
        && faults.head().isEmpty()
        && findings.stream().noneMatch(RaceDiff::isUntrusted);
  }

  private static boolean isUntrusted(RaceFinding finding) {
    return finding instanceof MaybeNew
        || finding instanceof NotRun
        || finding instanceof PlantedBugMissed;
  }
}
