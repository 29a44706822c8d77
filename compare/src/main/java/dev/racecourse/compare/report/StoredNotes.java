package dev.racecourse.compare.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.stored.CommonMove;
import dev.racecourse.compare.stored.Finding;
import dev.racecourse.compare.stored.StoredComparison;
import dev.racecourse.races.side.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** What a reader of stored results has to know, below their table. */
record StoredNotes(StoredComparison comparison) {

  /** The notes, and the totals at the end, in lines of any length. */
  List<String> lines() {
    var notes = new ArrayList<String>();
    notes.add("head/base is a ratio of speeds: below 1, head is slower. Forks are base/head.");
    notes.add(
        "A loss of less than %s %% does not matter (--delta)."
            .formatted(number(100 * comparison.delta(), 3)));
    findings().flatMap(finding -> finding.advice().stream()).distinct().forEach(notes::add);
    comparison.commonMove().ifPresent(move -> notes.add(words(move)));
    notes.addAll(percentiles());
    for (var side : Side.values()) {
      var cells = comparison.onlyIn().on(side);
      if (!cells.isEmpty()) {
        notes.add("Only in %s: ".formatted(side) + names(cells) + ".");
      }
    }
    notes.addAll(conditions());
    notes.add("");
    notes.add(
        "These results were measured at different times, so what the machine did in between is part");
    notes.add(
        "of every difference. No gate should rest on them: `compare BASE HEAD` measures in turns.");
    notes.add(totals());
    return notes;
  }

  private static String words(CommonMove move) {
    return ("%d of %d cells that look changed moved the same way by about %s %%: most likely the"
            + " machine, or else what all of them use. Those that moved no further than the others"
            + " are \"with the rest\".")
        .formatted(move.moved(), move.changed(), number(100 * Math.abs(move.ratio() - 1), 2));
  }

  private List<String> percentiles() {
    var notes =
        comparison.rows().stream()
            .filter(row -> !row.runs().base().times().isEmpty())
            .filter(row -> !row.runs().head().times().isEmpty())
            .map(StoredNotes::percentiles)
            .toList();
    return notes.isEmpty()
        ? notes
        : Stream.concat(
                Stream.of("Mode sample: head/base compares means. Percentiles (base / head):"),
                notes.stream())
            .toList();
  }

  private static String percentiles(StoredComparison.Row row) {
    var base = row.runs().base();
    return "  %s: %s %s"
        .formatted(
            row.cell(),
            Stream.of(50.0, 99.0, 99.9)
                .map(
                    rank ->
                        "p%s %s / %s"
                            .formatted(
                                number(rank, 3),
                                percentile(base, rank, base),
                                percentile(row.runs().head(), rank, base)))
                .collect(joining(", ")),
            base.unit());
  }

  /** A percentile in the unit of another run. */
  private static String percentile(JmhRun run, double rank, JmhRun other) {
    return number(run.times().percentile(rank) * run.scale() / other.scale(), 4);
  }

  private List<String> conditions() {
    var notes = new ArrayList<String>();
    notes.add(
        "Unknown, so not compared: the benchmarks' code, CPU quota"
            + comparison.unknown().stream().map(name -> ", " + name).collect(joining())
            + ".");
    if (!comparison.differences().isEmpty()) {
      notes.add("* base and head were measured under different conditions (base / head):");
      comparison.differences().forEach(difference -> notes.add("  " + difference));
    }
    return notes;
  }

  /** How many cells have which finding, the worst first. */
  private String totals() {
    var counts = new LinkedHashMap<String, Integer>();
    findings()
        .sorted(Comparator.comparingInt(Finding::rank))
        .forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
    for (var side : Side.values()) {
      var only = comparison.onlyIn().on(side).size();
      counts.merge("only in " + side, only, Integer::sum);
    }
    counts.values().removeIf(count -> count == 0);
    return counts.entrySet().stream()
            .map(count -> count.getValue() + " " + plural(count.getKey(), count.getValue()))
            .collect(joining(", "))
        + ".";
  }

  private static String plural(String words, int count) {
    return count == 1 ? words : words.replaceFirst("^looks ", "look ");
  }

  private Stream<Finding> findings() {
    return comparison.rows().stream().map(StoredComparison.Row::finding);
  }

  private static String names(List<CellKey> cells) {
    return cells.stream().map(CellKey::toString).collect(joining(", "));
  }

  private static String number(double value, int digits) {
    return new BigDecimal(value)
        .round(new MathContext(digits))
        .stripTrailingZeros()
        .toPlainString();
  }
}
