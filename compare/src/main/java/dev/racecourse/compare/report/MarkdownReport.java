package dev.racecourse.compare.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.console.MachinePaths;
import dev.racecourse.console.Markup;
import dev.racecourse.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * A report for a pull request: the verdict in the first line, what has changed in a table, what has
 * not folded away. Below 60,000 characters, for a comment may not have more than 65,536. What jars,
 * logs and users say in it is code, so that it is not taken for markup, and names no path.
 */
public record MarkdownReport(Report report) {

  /** By which a workflow finds the comment of the last time, to put this one in its place. */
  static final String MARKER = "<!-- racecourse compare -->";

  private static final String FOLD = "<details>";
  private static final String END_OF_FOLD = "</details>";

  /** The report as the text of a file. */
  public String text() {
    var findings = Findings.of(report);
    var lines = new ArrayList<String>();
    lines.add("**compare: " + Summary.of(report) + "**");
    lines.add(MARKER);
    lines.add("");
    lines.addAll(new RaceText(report.races()).markdown());
    lines.add("");
    table(lines, findings.rows());
    if (!findings.folded().isEmpty()) {
      fold(lines, "Without change: " + findings.folded().size(), findings.folded());
    }
    for (var i = 0; i < findings.footnotes().size(); i++) {
      lines.add("- [%d] %s".formatted(i + 1, Markup.MARKDOWN.message(findings.footnotes().get(i))));
    }
    lines.add("");
    lines.addAll(Findings.legend(report));
    if (!findings.names().common().isEmpty()) {
      lines.add("All cells with " + Markup.MARKDOWN.verbatim(findings.names().toString()) + ".");
    }
    lines.add("");
    lines.add("```");
    report
        .heading()
        .lines()
        .forEach(line -> lines.add(MachinePaths.hidden(line).replaceAll("\\R", " ")));
    lines.add("```");
    return BoundedText.of(lines, "result.json");
  }

  private static void fold(List<String> lines, String title, List<Row> rows) {
    lines.add(FOLD + "<summary>" + title + "</summary>");
    lines.add("");
    table(lines, rows);
    lines.add(END_OF_FOLD);
    lines.add("");
  }

  private static void table(List<String> lines, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var head = Row.COLUMNS.stream().map(Column::header).collect(joining(" | "));
    lines.add("| " + head + " |");
    lines.add("|---|--:|--:|:-:|--:|--:|--:|---|");
    for (var row : rows) {
      var words = new ArrayList<>(row.words());
      words.set(0, Markup.MARKDOWN.verbatim(words.get(0)));
      words.replaceAll(BoundedText::inTable);
      lines.add("| " + String.join(" | ", words) + " |");
    }
    lines.add("");
  }
}
