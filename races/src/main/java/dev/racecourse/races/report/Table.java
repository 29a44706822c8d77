package dev.racecourse.races.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.verdict.Evidence;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Judgement.Caught;
import dev.racecourse.races.verdict.Judgement.Clean;
import dev.racecourse.races.verdict.Judgement.Missed;
import dev.racecourse.races.verdict.Judgement.Racy;
import dev.racecourse.races.verdict.Judgement.TooFew;
import dev.racecourse.races.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tests of a verdict as a table: hazard, store, samples, judgement; below it the outcomes. */
final class Table {
  private static final String INDENT = "    ";

  /** With no event in n samples, the rate is below 3/n at 95 % (the rule of three). */
  private static final double RULE_OF_THREE = 3;

  private Table() {}

  static List<String> of(Verdict verdict) {
    var table =
        new TextTable(
            Column.left("hazard"),
            Column.left("test"),
            Column.right("JVMs"),
            Column.right("samples"),
            Column.left("verdict"));
    var outcomes = new ArrayList<String>();
    var last = "";
    for (var entry : verdict.judgements().entrySet()) {
      var test = entry.getKey();
      var evidence = entry.getValue().evidence();
      table.add(
          test.hazard().equals(last) ? "" : test.hazard(),
          test.variant(),
          number(evidence.jvms()),
          number(evidence.samples()),
          words(entry.getValue()));
      outcomes.add(evidence.samples() > 0 ? INDENT + outcomes(evidence) : "");
      last = test.hazard();
    }
    var rows = table.lines();
    var lines = new ArrayList<String>();
    lines.add(rows.get(0));
    for (var row = 1; row < rows.size(); row++) {
      lines.add(rows.get(row));
      if (!outcomes.get(row - 1).isEmpty()) {
        lines.add(outcomes.get(row - 1));
      }
    }
    return lines;
  }

  private static String words(Judgement judgement) {
    var evidence = judgement.evidence();
    if (judgement instanceof Clean) {
      return rate("clean, below %.1e of samples in these JVMs", RULE_OF_THREE / evidence.samples());
    }
    if (judgement instanceof Racy) {
      return "RACY" + share(evidence);
    }
    if (judgement instanceof Caught) {
      return "caught" + share(evidence);
    }
    if (judgement instanceof TooFew) {
      return "TOO FEW SAMPLES";
    }
    return judgement instanceof Missed ? "NOT CAUGHT" : "DID NOT RUN";
  }

  private static String share(Evidence evidence) {
    var seen =
        evidence.forbiddenSamples() == 0
            ? ", it threw"
            : rate(" in %.1e of them", (double) evidence.forbiddenSamples() / evidence.samples());
    return seen + rate(", after %.1f s", evidence.caughtAfterSeconds().orElseThrow());
  }

  private static String rate(String format, double rate) {
    return String.format(Locale.ROOT, format, rate);
  }

  private static String outcomes(Evidence evidence) {
    return evidence.outcomes().stream()
        .filter(outcome -> outcome.count() > 0 || outcome.expectation() != Expectation.FORBIDDEN)
        .map(Table::outcome)
        .collect(joining("  "));
  }

  private static String outcome(Outcome outcome) {
    var mark = outcome.isForbidden() ? "!" : isInteresting(outcome) ? "?" : "";
    return mark + "[" + outcome.state() + "] " + number(outcome.count());
  }

  private static boolean isInteresting(Outcome outcome) {
    return outcome.count() > 0 && outcome.expectation() == Expectation.ACCEPTABLE_INTERESTING;
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
