package dev.racecourse.stress;

import static java.util.stream.Collectors.joining;

import dev.racecourse.stress.Judgement.Caught;
import dev.racecourse.stress.Judgement.Clean;
import dev.racecourse.stress.Judgement.Missed;
import dev.racecourse.stress.Judgement.Racy;
import dev.racecourse.stress.TestName.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A verdict as text: a table of the tests, what is wrong, and one last line that sums it up. */
final class Report {
  private static final String ROW = "%-20s %-8s %15s %12s  %s";

  /** With no event in n samples, the rate is below 3/n at 95 % (the rule of three). */
  private static final double RULE_OF_THREE = 3;

  private final Verdict verdict;

  Report(Verdict verdict) {
    this.verdict = verdict;
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(ROW.formatted("hazard", "store", "samples", "forbidden", "verdict"));
    verdict.judgements().forEach((test, judgement) -> lines.add(row(test, judgement)));
    lines.add("");
    lines.addAll(races());
    lines.addAll(doubts());
    lines.addAll(unbacked());
    lines.add(summary());
    return lines;
  }

  private static String row(TestName test, Judgement judgement) {
    var evidence = judgement.evidence();
    return ROW.formatted(
        test.hazard(),
        test.store(),
        number(evidence.samples()),
        number(evidence.forbiddenSamples()),
        word(judgement));
  }

  private static String word(Judgement judgement) {
    if (judgement instanceof Clean clean) {
      var rate = RULE_OF_THREE / clean.evidence().samples();
      return String.format(Locale.ROOT, "clean (rate < %.1e at 95 %%)", rate);
    }
    if (judgement instanceof Racy) {
      return "RACY";
    }
    if (judgement instanceof Caught) {
      return "caught";
    }
    return judgement instanceof Missed ? "NOT CAUGHT" : "DID NOT RUN";
  }

  private List<String> races() {
    return verdict.judgements().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Racy)
        .map(entry -> "race: " + entry.getKey() + " showed " + seen(entry.getValue().evidence()))
        .toList();
  }

  private static String seen(Evidence evidence) {
    return evidence.forbidden().entrySet().stream()
        .map(state -> "[" + state.getKey() + "] " + number(state.getValue()) + " times")
        .collect(joining(", "));
  }

  /** One line a reason: what keeps one test from running often keeps many. */
  private List<String> doubts() {
    var testsByReason = new LinkedHashMap<String, List<TestName>>();
    for (var entry : verdict.judgements().entrySet()) {
      for (var why : doubts(entry.getValue())) {
        testsByReason.computeIfAbsent(why, w -> new ArrayList<>()).add(entry.getKey());
      }
    }
    var ofTests =
        testsByReason.entrySet().stream()
            .map(entry -> who(entry.getValue()) + ": " + entry.getKey());
    return Stream.concat(verdict.faults().stream(), ofTests).map(why -> "doubt: " + why).toList();
  }

  private static String who(List<TestName> tests) {
    return tests.size() == 1 ? tests.get(0).toString() : tests.size() + " tests";
  }

  private static List<String> doubts(Judgement judgement) {
    return judgement instanceof Missed missed
        ? List.of("not caught in " + number(missed.evidence().samples()) + " samples")
        : judgement.evidence().faults();
  }

  private List<String> unbacked() {
    var planted =
        verdict.judgements().keySet().stream()
            .filter(test -> test.store() == Store.PLANTED)
            .map(TestName::hazard)
            .toList();
    var alone =
        verdict.judgements().keySet().stream()
            .filter(test -> !planted.contains(test.hazard()))
            .map(TestName::hazard)
            .collect(joining(", "));
    return alone.isEmpty()
        ? List.of()
        : List.of(
            "note: -t leaves out the planted bug of "
                + alone
                + "; no caught bug backs what is said of it");
  }

  private String summary() {
    return switch (verdict.exitCode()) {
      case CLEAN ->
          "No race found. Every selected test ran, every planted bug among them was caught.";
      case RACE ->
          "RACE: a shipped store showed what it must never show. jcstress's report has the JVM flags.";
      case UNTRUSTED ->
          "NOT TRUSTWORTHY: this run proves nothing. Mend the doubts above and run again.";
    };
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
