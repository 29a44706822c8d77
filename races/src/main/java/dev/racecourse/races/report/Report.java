package dev.racecourse.races.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Evidence;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Judgement.Missed;
import dev.racecourse.races.verdict.Judgement.Racy;
import dev.racecourse.races.verdict.Judgement.TooFew;
import dev.racecourse.races.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A verdict as text: a table of the tests, what is wrong, and one last line that sums it up. */
public final class Report {
  private static final int MOST_NAMES = 3;

  private final Verdict verdict;

  /** A report of this verdict. */
  public Report(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The text, at most 100 columns wide where names and outcomes allow. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.addAll(Table.of(verdict));
    lines.add("");
    lines.addAll(races());
    lines.addAll(doubts());
    lines.addAll(interesting());
    lines.addAll(unbacked());
    lines.add(tally());
    lines.add(summary());
    return lines;
  }

  /** What each subject showed that raced. */
  List<String> races() {
    return verdict.judgements().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Racy)
        .map(entry -> "race: " + entry.getKey() + " showed " + seen(entry.getValue().evidence()))
        .toList();
  }

  private static String seen(Evidence evidence) {
    return Stream.concat(
            evidence.forbidden().stream().map(Report::seen),
            evidence.thrown().entrySet().stream()
                .map(
                    e ->
                        "%s in %d of %d JVMs".formatted(e.getKey(), e.getValue(), evidence.jvms())))
        .collect(joining(", "));
  }

  private static String seen(Outcome outcome) {
    var what = outcome.description().isEmpty() ? "" : " (" + outcome.description() + ")";
    return "[%s] %s times%s"
        .formatted(outcome.state(), JudgementText.number(outcome.count()), what);
  }

  /** One line a reason: what keeps one test from running often keeps many. */
  List<String> doubts() {
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
    return tests.size() > MOST_NAMES
        ? tests.size() + " tests"
        : tests.stream().map(TestName::toString).collect(joining(", "));
  }

  private static List<String> doubts(Judgement judgement) {
    var samples = JudgementText.number(judgement.evidence().samples());
    if (judgement instanceof Missed) {
      return List.of("not caught in " + samples + " samples");
    }
    if (judgement instanceof TooFew) {
      return List.of(
          "fewer than %s samples: too few to see a 1-in-10,000 outcome at 95 %%"
              .formatted(JudgementText.number(Run.ENOUGH_SAMPLES)));
    }
    return judgement.evidence().faults();
  }

  /** They fail no run, but a suite may be there to show them. */
  List<String> interesting() {
    var tests =
        verdict.judgements().entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().evidence().outcomes().stream()
                        .anyMatch(JudgementText::isInteresting))
            .map(Map.Entry::getKey)
            .toList();
    return tests.isEmpty()
        ? List.of()
        : List.of("note: ACCEPTABLE_INTERESTING outcomes (?) were seen in " + who(tests));
  }

  /** The hazards that a bug was planted for. */
  private Set<String> planted() {
    return verdict.judgements().keySet().stream()
        .filter(TestName::isPlanted)
        .map(TestName::group)
        .collect(toSet());
  }

  /** Which judgements no planted bug backs: nothing, or one note. */
  List<String> unbacked() {
    var backed = planted();
    var alone =
        verdict.judgements().keySet().stream()
            .filter(test -> !backed.contains(test.group()))
            .toList();
    if (backed.isEmpty()) {
      return List.of(
          "note: sensitivity unknown: no planted bug shows that this run would have seen a race;",
          "      docs/races.md says how to plant one.");
    }
    return alone.isEmpty()
        ? List.of()
        : List.of("note: no planted bug backs what is said of " + who(alone));
  }

  /** Why a judgement is none to be glad of, on one line. */
  static String explain(Judgement judgement) {
    return judgement instanceof Racy
        ? seen(judgement.evidence())
        : String.join("; ", doubts(judgement));
  }

  /** How many tests have which verdict; those in capital letters come first. */
  String tally() {
    var words = verdict.judgements().values().stream().map(JudgementText::word);
    var counts = words.collect(groupingBy(word -> word, TreeMap::new, counting()));
    return "Tests: "
        + counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(joining(", "))
        + ".";
  }

  /** The last line. */
  String summary() {
    return switch (verdict.exitCode()) {
      case CLEAN ->
          "No race found. Every selected test ran"
              + (planted().isEmpty() ? "." : ", every planted bug among them was caught.");
      case RACE ->
          "RACE: a test showed what must never be seen. jcstress's pages have the JVM flags.";
      case UNTRUSTED ->
          "NOT TRUSTWORTHY: this run proves nothing. Mend the doubts above and run again.";
    };
  }
}
