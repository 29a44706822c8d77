package dev.racecourse.races.report;

import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.verdict.Evidence;
import dev.racecourse.races.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

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
          JudgementText.number(evidence.jvms()),
          JudgementText.number(evidence.samples()),
          JudgementText.words(entry.getValue()));
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
    var mark = outcome.isForbidden() ? "!" : JudgementText.isInteresting(outcome) ? "?" : "";
    return mark + "[" + outcome.state() + "] " + JudgementText.number(outcome.count());
  }
}
