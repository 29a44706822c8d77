package dev.racecourse.compare.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A report for a pull request: the verdict in the first line, what has changed in a table, what has
 * not folded away. Below 60,000 characters, for a comment may not have more than 65,536.
 */
public record MarkdownReport(Report report) {

  /** By which a workflow finds the comment of the last time, to put this one in its place. */
  static final String MARKER = "<!-- racecourse compare -->";

  private static final int LONGEST = 60_000;
  private static final String FOLD = "<details>";
  private static final String END_OF_FOLD = "</details>";

  /** The report as the text of a file. */
  public String text() {
    var findings = Findings.of(report);
    var lines = new ArrayList<String>();
    lines.add("**compare: " + Summary.of(report) + "**");
    lines.add(MARKER);
    lines.add("");
    lines.addAll(RaceLines.markdown(report.races()));
    lines.add("");
    table(lines, findings.rows());
    if (!findings.folded().isEmpty()) {
      fold(lines, "Without change: " + findings.folded().size(), findings.folded());
    }
    for (var i = 0; i < findings.footnotes().size(); i++) {
      lines.add(
          "- [%d] %s".formatted(i + 1, Markup.MARKDOWN.verbatim(findings.footnotes().get(i))));
    }
    lines.add("");
    lines.add("head/base is a ratio of speeds: below 1, head is slower.");
    if (!findings.names().common().isEmpty()) {
      lines.add("All cells with " + Markup.MARKDOWN.verbatim(findings.names().toString()) + ".");
    }
    lines.add("");
    lines.add("```");
    lines.addAll(Heading.of(report));
    lines.add("```");
    return shortened(lines);
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
    lines.add("| " + String.join(" | ", Row.HEAD) + " |");
    lines.add("|---|--:|--:|:-:|--:|--:|---|");
    rows.forEach(
        row ->
            lines.add(
                "| "
                    + String.join(" | ", row.words().stream().map(MarkdownReport::escaped).toList())
                    + " |"));
    lines.add("");
  }

  private static String escaped(String text) {
    return text.replace("\n", " ").replace("|", "\\|").replace("<", "&lt;");
  }

  private static String shortened(List<String> lines) {
    var text = new StringBuilder();
    for (var line : lines) {
      if (text.length() + line.length() + 100 > LONGEST) {
        // What is said inside of a fold is not seen.
        var open = text.lastIndexOf(FOLD) > text.lastIndexOf(END_OF_FOLD);
        return text
            + (open ? "\n" + END_OF_FOLD + "\n" : "")
            + "\nThe rest is too long for a comment; result.json has it.\n";
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }
}
