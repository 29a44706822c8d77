package dev.racecourse.compare.report;

import dev.racecourse.compare.stats.WelchRatio;
import dev.racecourse.compare.stored.Finding;
import dev.racecourse.compare.stored.StoredComparison;
import dev.racecourse.console.Printable;
import dev.racecourse.console.TextTable.Column;
import dev.racecourse.console.WrappedText;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A comparison of stored results for a terminal: a table, the worst first, and what to know. */
public record StoredText(StoredComparison comparison) {

  /** The width of a terminal that everybody has. */
  private static final int WIDTH = 100;

  /** Ends the finding of a cell whose sides were measured under different conditions. */
  private static final String UNLIKE = " *";

  private static final List<Column> COLUMNS =
      List.of(
          Column.left("cell"),
          Column.right("threads"),
          Column.right("head/base"),
          Column.right("95 % interval"),
          Column.right("B/op"),
          Column.right("forks"),
          Column.left("finding"));

  @Override
  public String toString() {
    var lines = new ArrayList<String>();
    lines.add("base  " + Printable.of(comparison.files().base().toString()));
    lines.add("head  " + Printable.of(comparison.files().head().toString()));
    lines.add("");
    lines.addAll(table());
    lines.add("");
    new StoredNotes(comparison)
        .lines()
        .forEach(note -> lines.addAll(new WrappedText(Printable.of(note), WIDTH).lines()));
    return String.join("\n", lines) + "\n";
  }

  private List<String> table() {
    var rows =
        comparison.rows().stream()
            .sorted(
                Comparator.comparing(
                    StoredComparison.Row::finding,
                    Comparator.comparingInt(Finding::rank).thenComparing(Finding::ratio)))
            .toList();
    return new FittedTable(COLUMNS, rows.stream().map(StoredText::words).toList(), WIDTH).lines();
  }

  private static List<String> words(StoredComparison.Row row) {
    var finding = row.finding();
    return List.of(
        Printable.of(row.cell().workload().toString()),
        Integer.toString(row.cell().threads()),
        Double.isNaN(finding.ratio()) ? "-" : EffectText.ratio(finding.ratio()),
        finding.effect().map(StoredText::interval).orElse("-"),
        bytes(new Both<>(row.runs().base().allocation(), row.runs().head().allocation())),
        row.runs().base().forks().size() + "/" + row.runs().head().forks().size(),
        finding.words() + (row.differences().isEmpty() ? "" : UNLIKE));
  }

  private static String interval(WelchRatio effect) {
    return EffectText.interval(effect.low(), effect.high());
  }

  /** Bytes per operation of both sides, or once where they are the same. */
  private static String bytes(Both<Double> allocation) {
    return Stream.of(allocation.base(), allocation.head())
        .map(b -> Double.isNaN(b) ? "-" : String.format(Locale.ROOT, "%,.0f", b))
        .distinct()
        .reduce((base, head) -> base + " -> " + head)
        .orElseThrow();
  }
}
