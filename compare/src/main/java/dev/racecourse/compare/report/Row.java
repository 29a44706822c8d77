package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.console.TextTable.Column;
import java.util.List;

/**
 * A decision as a row of words, in the order of {@link #COLUMNS}.
 *
 * @param marks of the footnotes that belong to it, which the last word ends with
 */
record Row(CellDecision decision, List<String> words, String marks) {

  static final List<Column> COLUMNS =
      List.of(
          Column.left("cell"),
          Column.right("threads"),
          Column.right("head/base"),
          Column.right("95 % interval"),
          Column.right("CPU"),
          Column.right("B/op"),
          Column.right("pairs"),
          Column.left("verdict"));

  /** Puts a decision into words. */
  static Row of(CellDecision decision, Findings.CellNames names, String marks) {
    return new Row(
        decision,
        List.of(
            names.of(decision.cell()),
            Integer.toString(decision.cell().threads()),
            EffectText.ratio(decision.speed()),
            EffectText.interval(decision.speed()),
            EffectText.ratioAndError(decision.cpu()),
            EffectText.bytes(decision.allocation()),
            Integer.toString(decision.pairs()),
            VerdictText.of(decision) + marks),
        marks);
  }

  /** The cell with its threads. */
  String cell() {
    return words.get(0) + " -t " + words.get(1);
  }

  /** The verdict without the marks. */
  String verdict() {
    var last = words.get(words.size() - 1);
    return last.substring(0, last.length() - marks.length());
  }
}
