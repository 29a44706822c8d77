package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.console.TextTable.Column;
import java.util.List;

/**
 * A judgement as a row of words, in the order of {@link #COLUMNS}.
 *
 * @param marks of the footnotes that belong to it, which the last word ends with
 */
record Row(List<String> words, String marks) {

  static final List<Column> COLUMNS =
      List.of(
          Column.left("cell"),
          Column.right("threads"),
          Column.right("head/base"),
          Column.right("interval"),
          Column.right("B/op"),
          Column.right("pairs"),
          Column.left("verdict"));

  /** Puts a judgement into words. */
  static Row of(CellJudgement judgement, CellNames names, String marks) {
    var verdict = VerdictText.of(judgement.verdict());
    return new Row(
        List.of(
            names.of(judgement.cell()),
            Integer.toString(judgement.cell().threads()),
            verdict.effect().map(effect -> RatioText.of(effect.ratio())).orElse("-"),
            verdict
                .effect()
                .map(effect -> RatioText.interval(effect.low(), effect.high()))
                .orElse("-"),
            AllocationText.bytes(judgement.allocation()),
            Integer.toString(judgement.pairs()),
            verdict.words() + AllocationText.more(judgement.allocation()) + marks),
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
