package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.report.BoundedText;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.CreepFinding;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A history for a job summary or a comment: new races, then what nobody blessed in a table, the
 * rest folded away. What rows and users say in it is code, so that it is not taken for markup, and
 * names no path.
 */
public record HistoryMarkdown(HistoryReport report) {

  /** By which a workflow finds the comment of the last time, to put this one in its place. */
  static final String MARKER = "<!-- racecourse history -->";

  /** The report as the text of a file, below 60,000 characters. */
  public String text() {
    var trends = report.trends();
    var groups = ChangeGroups.of(trends);
    var lines = new ArrayList<String>();
    lines.add("**compare history: " + HistoryConclusion.of(trends).words() + "**");
    lines.add(MARKER);
    lines.add("");
    var races = new RaceWords(report, Markup.MARKDOWN);
    var fresh = Shortlist.lines(races.open(Standing.NEW), "new race", "new races");
    items(lines, fresh);
    if (!fresh.isEmpty()) {
      lines.add("");
    }
    var open =
        Stream.concat(
                groups.open().stream().map(this::row),
                ChangeGroups.creeps(trends, false).stream().map(this::row))
            .toList();
    table(lines, open);
    Confirming.commands(groups.open())
        .forEach(line -> lines.add("- to confirm: " + Markup.MARKDOWN.verbatim(line)));
    items(lines, Shortlist.lines(races.open(Standing.MAYBE_NEW), "such race", "such races"));
    items(lines, Shortlist.lines(races.others(), "race", "races"));
    new BesidesWords(report).notMeasured().forEach(line -> lines.add(message(line)));
    lines.add("");
    var others =
        Stream.of(
                groups.settled().stream().map(this::row),
                ChangeGroups.creeps(trends, true).stream().map(this::row),
                groups.doubtful().stream().map(this::row))
            .flatMap(all -> all)
            .toList();
    if (!others.isEmpty()) {
      lines.add(
          "<details><summary>Blessed, mended, for the better, refuted or faint: %d</summary>"
              .formatted(others.size()));
      lines.add("");
      table(lines, others);
      lines.add("</details>");
      lines.add("");
    }
    lines.add(HistoryText.LEGEND);
    lines.add("");
    Stream.of(
            report.heading().stream(),
            Shortlist.lines(new BesidesWords(report).epochs(), "epoch", "epochs").stream(),
            Shortlist.lines(trends.notes(), "note", "notes").stream())
        .flatMap(all -> all)
        .forEach(line -> lines.add(message(line)));
    return BoundedText.of(lines, "history.json");
  }

  private static void items(List<String> lines, List<String> all) {
    all.forEach(line -> lines.add(Markup.MARKDOWN.item(line)));
  }

  private static String message(String line) {
    return Markup.MARKDOWN.item(Markup.MARKDOWN.message(line));
  }

  private static void table(List<String> lines, List<List<String>> all) {
    if (all.isEmpty()) {
      return;
    }
    var rows = Shortlist.of(all);
    lines.add("| cell | what | new/old | commits | date | how sure |");
    lines.add("|---|---|--:|---|---|---|");
    rows.shown()
        .forEach(
            row ->
                lines.add(
                    "| "
                        + String.join(" | ", row.stream().map(BoundedText::inTable).toList())
                        + " |"));
    lines.add("");
    rows.rest("change", "changes").forEach(line -> lines.addAll(List.of(line, "")));
  }

  private List<String> row(Change change) {
    var blessing = change.blessing();
    var blessed =
        blessing == null
            ? ""
            : ", blessed: " + Markup.MARKDOWN.message(EventWords.said(blessing.said()));
    return List.of(
        Markup.MARKDOWN.verbatim(change.cell().toString()),
        ChangeWords.what(change.quantity(), change.isWorse()),
        ChangeWords.size(change.quantity(), change.effect()),
        HistoryReport.commits(change.interval()),
        HistoryReport.day(report.committed(), change.interval().upTo()),
        ChangeWords.sure(change) + ChangeWords.mended(change) + blessed);
  }

  private List<String> row(CreepFinding creep) {
    return List.of(
        Markup.MARKDOWN.verbatim(creep.cell().toString()),
        ChangeWords.what(creep.quantity(), true) + " by creep",
        ChangeWords.size(creep.quantity(), creep.effect()),
        HistoryReport.commits(creep.interval()),
        HistoryReport.day(report.committed(), creep.interval().upTo()),
        creep.blessing() == null ? "many small changes" : "blessed");
  }
}
