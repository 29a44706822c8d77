package dev.racecourse.compare.report;

import dev.racecourse.console.TextTable;
import dev.racecourse.console.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** A report for a terminal: a table of the cells, footnotes, races, one line in sum. */
public record TextReport(Report report) {

  /** The report's lines, without what {@link Heading} has said. */
  public List<String> lines() {
    var findings = Findings.of(report);
    var lines = new ArrayList<String>();
    if (!findings.rows().isEmpty()) {
      var table = new TextTable(Row.COLUMNS);
      findings.rows().forEach(row -> table.add(row.words()));
      lines.addAll(table.lines());
    }
    if (!findings.folded().isEmpty()) {
      lines.addAll(new WrappedText(folded(findings.folded()), WrappedText.COLUMNS).lines());
    }
    for (var i = 0; i < findings.footnotes().size(); i++) {
      var footnote = "[%d] %s".formatted(i + 1, findings.footnotes().get(i));
      footnote
          .lines()
          .forEach(line -> lines.addAll(new WrappedText(line, WrappedText.COLUMNS).lines()));
    }
    if (!findings.names().common().isEmpty()) {
      lines.add("All cells with " + findings.names() + ".");
    }
    lines.add("");
    lines.addAll(new RaceText(report.races()).plain());
    lines.addAll(Findings.legend(report));
    lines.add(Summary.of(report));
    return lines;
  }

  private static String folded(List<Row> rows) {
    var names = rows.stream().map(row -> row.cell() + row.marks()).toList();
    return rows.get(0).verdict() + ": " + String.join(", ", names);
  }
}
