package dev.racecourse.races.verdict;

import static java.util.stream.Collectors.groupingBy;

import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Judgement.Racy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a whole run says.
 *
 * @param judgements of every test that was selected
 * @param faults what went wrong outside of any test
 */
public record Verdict(SortedMap<TestName, Judgement> judgements, List<String> faults) {

  /**
   * Judges the selected tests; runs of others do not count.
   *
   * @param unplaced why a test had no JVM, by its listed name, where that is known
   */
  public static Verdict of(
      Collection<TestName> selected,
      List<Run> runs,
      Map<String, String> unplaced,
      List<String> faults) {
    var runsByTest = runs.stream().collect(groupingBy(Run::test));
    var judgements = new TreeMap<TestName, Judgement>();
    for (var test : selected) {
      var ofTest = runsByTest.get(test.listed());
      var evidence =
          ofTest == null
              ? Evidence.ofNone(unplaced.getOrDefault(test.listed(), "no JVM ran it"))
              : Evidence.of(ofTest);
      judgements.put(test, Judgement.of(test.kind(), evidence));
    }
    return new Verdict(judgements, faults);
  }

  /** A race stands, however little else can be trusted. */
  public ExitCode exitCode() {
    if (judgements.values().stream().anyMatch(Racy.class::isInstance)) {
      return ExitCode.RACE;
    }
    return isTrusted() ? ExitCode.CLEAN : ExitCode.UNTRUSTED;
  }

  private boolean isTrusted() {
    return faults.isEmpty()
        && !judgements.isEmpty()
        && judgements.values().stream().allMatch(Judgement::isTrusted);
  }
}
