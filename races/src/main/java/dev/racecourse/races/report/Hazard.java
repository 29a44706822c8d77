package dev.racecourse.races.report;

import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Judgement.Caught;
import dev.racecourse.races.verdict.Judgement.Racy;
import dev.racecourse.races.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a subject and the bugs planted for its hazard showed.
 *
 * @param name without its package
 * @param tests at least one
 */
record Hazard(String name, List<Judged> tests) {

  /** A test and what is said of it. */
  record Judged(TestName test, Judgement judgement) {}

  /** All hazards of a verdict: races first, then what else is wrong, each by name. */
  static List<Hazard> of(Verdict verdict) {
    Map<String, List<Judged>> byGroup = new LinkedHashMap<>();
    verdict
        .judgements()
        .forEach(
            (test, judgement) ->
                byGroup
                    .computeIfAbsent(test.group(), group -> new ArrayList<>())
                    .add(new Judged(test, judgement)));
    return byGroup.values().stream()
        .map(tests -> new Hazard(tests.get(0).test().hazard(), List.copyOf(tests)))
        .sorted(Comparator.comparingInt(Hazard::rank))
        .toList();
  }

  private int rank() {
    if (tests.stream().anyMatch(judged -> judged.judgement() instanceof Racy)) {
      return 0;
    }
    return isSound() ? 2 : 1;
  }

  /** Whether the subject is clean, and every planted bug was caught. */
  boolean isSound() {
    return tests.stream()
        .allMatch(
            judged -> judged.judgement().isTrusted() && !(judged.judgement() instanceof Racy));
  }

  /** Empty if only planted bugs were selected. */
  Optional<Judged> subject() {
    return tests.stream().filter(judged -> !judged.test().isPlanted()).findFirst();
  }

  List<Judged> planted() {
    return tests.stream().filter(judged -> judged.test().isPlanted()).toList();
  }

  /** How many planted bugs were caught. */
  long caught() {
    return planted().stream().filter(judged -> judged.judgement() instanceof Caught).count();
  }
}
