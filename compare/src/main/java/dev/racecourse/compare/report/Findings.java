package dev.racecourse.compare.report;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.decide.CellJudgement;
import dev.racecourse.compare.decide.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a report as a reader wants them: the worst first, those without change apart.
 *
 * @param rows what is worth a row
 * @param folded cells without change, or identical
 * @param footnotes numbered from 1 by the rows' marks
 */
record Findings(CellNames names, List<Row> rows, List<Row> folded, List<String> footnotes) {

  static Findings of(Report report) {
    var names = CellNames.of(report.judgements());
    var rows = new ArrayList<Row>();
    var folded = new ArrayList<Row>();
    var footnotes = new ArrayList<String>();
    for (var judgement : worstFirst(report.judgements())) {
      var marks = new StringBuilder();
      for (var warning : judgement.warnings()) {
        var footnote = WarningText.of(warning);
        if (!footnotes.contains(footnote)) {
          footnotes.add(footnote);
        }
        marks.append(" [").append(footnotes.indexOf(footnote) + 1).append(']');
      }
      (isFolded(judgement) ? folded : rows).add(Row.of(judgement, names, marks.toString()));
    }
    return new Findings(names, rows, folded, footnotes);
  }

  private static List<CellJudgement> worstFirst(List<CellJudgement> judgements) {
    return judgements.stream()
        .sorted(comparingInt(Findings::rank).thenComparing(comparingDouble(Findings::ratio)))
        .toList();
  }

  private static boolean isFolded(CellJudgement judgement) {
    var same =
        judgement.verdict() instanceof Verdict.NoChange
            || judgement.verdict() instanceof Verdict.Identical;
    var moved =
        judgement.allocation() instanceof AllocationChange.More
            || judgement.allocation() instanceof AllocationChange.Less;
    return same && !moved;
  }

  private static int rank(CellJudgement judgement) {
    if (judgement.verdict() instanceof Verdict.Slower) {
      return 0;
    }
    if (judgement.allocation() instanceof AllocationChange.More) {
      return 1;
    }
    if (judgement.verdict() instanceof Verdict.Failed) {
      return 2;
    }
    if (judgement.verdict() instanceof Verdict.Undecided) {
      return 3;
    }
    return judgement.verdict() instanceof Verdict.NotComparable ? 4 : 5;
  }

  private static double ratio(CellJudgement judgement) {
    return VerdictText.of(judgement.verdict()).effect().map(effect -> effect.ratio()).orElse(1.0);
  }
}
