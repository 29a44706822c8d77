package dev.racecourse.compare.report;

import dev.racecourse.compare.stored.StoredComparison;
import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A comparison of stored results for a terminal: a table, the worst first, and what to know. */
public record StoredText(StoredComparison comparison) {

  /** The width of a terminal that everybody has. */
  private static final int WIDTH = 100;

  /** The columns between a cell and its finding but one, with the gaps: at their widest. */
  private static final int MIDDLE = "  threads  head/base  10.00 .. 999.0    10/10  ".length();

  private static final int NARROWEST_CELL = 20;

  private static final String BYTES = "B/op";
  private static final List<Column> COLUMNS =
      List.of(
          Column.left("cell"),
          Column.right("threads"),
          Column.right("head/base"),
          Column.right("95 % interval"),
          Column.right(BYTES),
          Column.right("forks"),
          Column.left("finding"));

  @Override
  public String toString() {
    var findings =
        comparison.rows().stream()
            .map(FindingText::of)
            .sorted(Comparator.comparingInt(FindingText::rank).thenComparing(FindingText::ratio))
            .toList();
    var table = new TextTable(COLUMNS);
    var width = cellWidth(findings);
    findings.forEach(finding -> addTo(table, finding, width));
    return String.join("\n", heading(), table.toString(), String.join("\n", notes(findings)), "");
  }

  private String heading() {
    return "base  %s%nhead  %s%n".formatted(comparison.files().base(), comparison.files().head());
  }

  private static int cellWidth(List<FindingText> findings) {
    var words = findings.stream().mapToInt(finding -> finding.words().length()).max().orElse(0);
    var bytes = findings.stream().mapToInt(finding -> bytes(finding).length()).max().orElse(0);
    return Math.max(NARROWEST_CELL, WIDTH - MIDDLE - Math.max(BYTES.length(), bytes) - words);
  }

  private static void addTo(TextTable table, FindingText finding, int width) {
    var row = finding.row();
    var cell = new WrappedText(row.cell().workload().toString(), width).lines();
    var forks = row.forks().base() + "/" + row.forks().head();
    table.add(
        List.of(
            cell.get(0),
            Integer.toString(row.cell().threads()),
            finding.ratioText(),
            finding.interval(),
            bytes(finding),
            forks,
            finding.words()));
    cell.stream().skip(1).forEach(line -> table.add(List.of(line, "", "", "", "", "", "")));
  }

  private static String bytes(FindingText finding) {
    return AllocationText.bytes(finding.row().allocation());
  }

  private List<String> notes(List<FindingText> findings) {
    var notes = new ArrayList<String>();
    notes.add("head/base is a ratio of speeds: below 1, head is slower. Forks are base/head.");
    var percent = new BigDecimal(100 * comparison.delta()).round(new MathContext(3));
    notes.add(
        "A loss of less than %s %% does not matter (--delta)."
            .formatted(percent.stripTrailingZeros().toPlainString()));
    findings.stream().flatMap(finding -> finding.advice().stream()).distinct().forEach(notes::add);
    notes.addAll(comparison.unknown());
    notes.add("JMH's files tell neither a CPU quota nor whether the benchmark's code is the same.");
    if (!comparison.differences().isEmpty()) {
      notes.add("unlike: base and head were measured under different conditions (base / head):");
      comparison.differences().forEach(difference -> notes.add("  " + difference));
    }
    notes.add("");
    notes.add(
        "These results were measured at different times, so what the machine did in between is part");
    notes.add(
        "of every difference. No gate should rest on them: `compare BASE HEAD` measures in turns.");
    return notes;
  }
}
