package dev.racecourse.races.report;

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
  private static final String GAP = "  ";

  private static final int WIDTH = 100;

  private Table() {}

  static List<String> of(Verdict verdict) {
    var table =
        new TextTable(
            Column.left("hazard"),
            Column.left("test"),
            Column.right("JVMs"),
            Column.right("samples"),
            Column.left("verdict"));
    var outcomes = new ArrayList<List<String>>();
    var last = "";
    for (var entry : verdict.judgements().entrySet()) {
      var test = entry.getKey();
      var evidence = entry.getValue().evidence();
      table.add(
          test.group().equals(last) ? "" : test.hazard(),
          test.variant(),
          number(evidence.jvms()),
          number(evidence.samples()),
          words(entry.getValue()));
      outcomes.add(outcomes(evidence));
      last = test.group();
    }
    var rows = table.lines();
    var lines = new ArrayList<String>();
    lines.add(rows.get(0));
    for (var row = 1; row < rows.size(); row++) {
      lines.add(rows.get(row));
      lines.addAll(outcomes.get(row - 1));
    }
    return lines;
  }

  private static String words(Judgement judgement) {
    return word(judgement) + detail(judgement);
  }

  /** The judgement in a word. */
  static String word(Judgement judgement) {
    if (judgement instanceof Clean) {
      return "clean";
    }
    if (judgement instanceof Racy) {
      return "RACY";
    }
    if (judgement instanceof Caught) {
      return "caught";
    }
    if (judgement instanceof TooFew) {
      return "TOO FEW SAMPLES";
    }
    return judgement instanceof Missed ? "NOT CAUGHT" : "DID NOT RUN";
  }

  private static String detail(Judgement judgement) {
    var evidence = judgement.evidence();
    if (judgement instanceof Clean) {
      var kind = evidence.asksForAnEnd() ? " (termination)" : "";
      return kind + rate(", below %.1e of samples in these JVMs", bound(evidence.samples()));
    }
    return evidence.hasRaced() ? share(evidence) : "";
  }

  /** The rate that shows in so many samples with 95 %: n with 1 - (1 - rate)^n of 0.95. */
  private static double bound(long samples) {
    return -Math.expm1(Math.log(0.05) / samples);
  }

  private static String share(Evidence evidence) {
    var seen =
        evidence.forbiddenSamples() == 0
            ? ", it threw"
            : rate(" in %.1e of them", (double) evidence.forbiddenSamples() / evidence.samples());
    var seconds = evidence.caughtAfterSeconds().orElseThrow();
    return seconds > 0 ? seen + rate(", after %.1f s", seconds) : seen;
  }

  private static String rate(String format, double rate) {
    return String.format(Locale.ROOT, format, rate);
  }

  /** As many on a line as it holds. */
  private static List<String> outcomes(Evidence evidence) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var outcome : evidence.outcomes()) {
      if (outcome.count() > 0 || isPossible(outcome, evidence)) {
        var text = outcome(outcome);
        if (!line.isEmpty() && line.length() + GAP.length() + text.length() > WIDTH) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? INDENT : GAP).append(text);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Whether one that was not seen is worth a word: it may be seen, and others were. */
  private static boolean isPossible(Outcome outcome, Evidence evidence) {
    return evidence.samples() > 0 && outcome.expectation() != Expectation.FORBIDDEN;
  }

  private static String outcome(Outcome outcome) {
    var mark = outcome.isForbidden() ? "!" : isInteresting(outcome) ? "?" : "";
    return mark + "[" + outcome.state() + "] " + number(outcome.count());
  }

  static boolean isInteresting(Outcome outcome) {
    return outcome.count() > 0 && outcome.expectation() == Expectation.ACCEPTABLE_INTERESTING;
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
