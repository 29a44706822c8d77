package dev.racecourse.compare.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.Failed;
import dev.racecourse.compare.decide.Verdict.Identical;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.NotComparable;
import dev.racecourse.compare.decide.Verdict.Suspect;
import dev.racecourse.compare.decide.Verdict.Undecided;
import dev.racecourse.compare.decide.Verdict.Worse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The cells of a report as a reader wants them: the worst first, with the other cells of the same
 * benchmark beside it; benchmarks without change apart.
 *
 * @param rows what is worth a row
 * @param folded cells without change, or identical
 * @param footnotes numbered from 1 by the rows' marks
 */
record Findings(CellNames names, List<Row> rows, List<Row> folded, List<String> footnotes) {

  static Findings of(Report report) {
    var names = CellNames.of(report.decisions());
    var rows = new ArrayList<Row>();
    var folded = new ArrayList<Row>();
    var footnotes = new ArrayList<String>();
    for (var benchmark : worstFirst(report.decisions())) {
      var isFolded = benchmark.stream().allMatch(Findings::isUnchanged);
      for (var decision : benchmark) {
        var row = Row.of(decision, names, marks(decision, footnotes));
        (isFolded ? folded : rows).add(row);
      }
    }
    return new Findings(names, rows, folded, footnotes);
  }

  private static String marks(CellDecision decision, List<String> footnotes) {
    var marks = new StringBuilder();
    for (var warning : decision.warnings()) {
      var footnote = WarningText.of(warning);
      if (!footnotes.contains(footnote)) {
        footnotes.add(footnote);
      }
      marks.append(" [").append(footnotes.indexOf(footnote) + 1).append(']');
    }
    return marks.toString();
  }

  /** The cells of each benchmark. */
  private static List<List<CellDecision>> worstFirst(List<CellDecision> decisions) {
    Comparator<CellDecision> worst =
        comparingInt((CellDecision cell) -> rank(cell)).thenComparingDouble(Findings::change);
    return decisions.stream()
        .collect(
            groupingBy(
                decision -> decision.cell().workload().benchmark(), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(cells -> cells.stream().sorted(worst).toList())
        .sorted(comparing(cells -> cells.get(0), worst))
        .toList();
  }

  private static boolean isUnchanged(CellDecision decision) {
    var same = decision.speed() instanceof NoChange || decision.speed() instanceof Identical;
    return same
        && decision.verdicts().stream()
            .noneMatch(v -> v instanceof Worse || v instanceof Better || v instanceof Suspect);
  }

  private static int rank(CellDecision decision) {
    return decision.speed() instanceof Worse
        ? -1
        : decision.verdicts().stream().mapToInt(Findings::rank).min().orElseThrow();
  }

  private static int rank(Verdict verdict) {
    if (verdict instanceof Worse) {
      return 0;
    }
    if (verdict instanceof Suspect) {
      return 1;
    }
    if (verdict instanceof Failed) {
      return 2;
    }
    if (verdict instanceof Undecided) {
      return 3;
    }
    return verdict instanceof NotComparable ? 4 : 5;
  }

  /** Of speed, on the log scale. */
  private static double change(CellDecision decision) {
    var estimate = decision.speed().estimate();
    return estimate == null ? 0 : estimate.mean();
  }
}
