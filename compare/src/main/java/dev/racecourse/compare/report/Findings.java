package dev.racecourse.compare.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.Failed;
import dev.racecourse.compare.decide.Verdict.Flagged;
import dev.racecourse.compare.decide.Verdict.Identical;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.NotComparable;
import dev.racecourse.compare.decide.Verdict.Undecided;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells of a report as a reader wants them: the worst first, with the other cells of the same
 * benchmark beside it; benchmarks without change apart.
 *
 * @param rows what is worth a row
 * @param folded cells without change, or identical
 * @param footnotes numbered from 1 by the rows' marks
 */
record Findings(CellNames names, List<Row> rows, List<Row> folded, List<String> footnotes) {

  /**
   * Names of cells without what all cells of a report have in common.
   *
   * @param common parameters that all cells have, with the same value
   */
  record CellNames(SortedMap<String, String> common) {

    static CellNames of(List<CellDecision> decisions) {
      var common = new TreeMap<String, String>();
      if (!decisions.isEmpty()) {
        common.putAll(decisions.get(0).cell().workload().params());
        decisions.forEach(
            decision ->
                common.entrySet().retainAll(decision.cell().workload().params().entrySet()));
      }
      return new CellNames(common);
    }

    /** The class and method, the mode unless it is throughput, and the parameters of its own. */
    String of(CellKey cell) {
      var workload = cell.workload();
      var own = new TreeMap<>(workload.params());
      own.keySet().removeAll(common.keySet());
      return new Workload(workload.benchmark(), workload.mode(), own).toString();
    }

    @Override
    public String toString() {
      return common.entrySet().stream().map(Map.Entry::toString).collect(joining(" "));
    }
  }

  /** What a reader has to know to read the table. */
  static List<String> legend(Report report) {
    var lines = new ArrayList<String>();
    if (report.decisions().isEmpty()) {
      return lines;
    }
    lines.add(
        "head/base is a ratio of speeds: below 1, head is slower. CPU is head over base, too:");
    lines.add("the CPU time of the whole process per operation, with half of its 95 % interval.");
    lines.add("B/op: of base, and what head adds; ? says that there are too few pairs to tell.");
    report.decisions().stream()
        .filter(cell -> cell.speed() instanceof NoChange)
        .mapToDouble(CellDecision::unseenShare)
        .max()
        .ifPresent(
            share ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "\"No change\" may miss a change that %.0f %% of JVMs or fewer have.",
                        100 * share)));
    return lines;
  }

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
      var footnote = warning.text();
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
            .noneMatch(v -> v instanceof Worse || v instanceof Better || v instanceof Flagged);
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
    if (verdict instanceof Flagged) {
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
