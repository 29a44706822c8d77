package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.report.FittedTable;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.CreepFinding;
import dev.racecourse.console.Markup;
import dev.racecourse.console.Printable;
import dev.racecourse.console.TextTable.Column;
import dev.racecourse.console.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** A history for a terminal: what nobody blessed first. */
public record HistoryText(HistoryReport report) {

  private static final int EVENTS = 10;

  private static final List<Column> COLUMNS =
      List.of(
          Column.left("cell"),
          Column.left("what"),
          Column.right("new/old"),
          Column.left("commits"),
          Column.left("date"),
          Column.left("how sure"));

  /** The report's lines. */
  public List<String> lines() {
    var trends = report.trends();
    var groups = ChangeGroups.of(trends);
    var lines = new ArrayList<String>();
    report.heading().forEach(line -> add(lines, line));
    section(lines, "Worse, or may be, and nobody blessed it:", groups.open());
    ToTell.commands(groups.open()).forEach(line -> add(lines, "To tell: " + line));
    creeps(lines, "Creep, many small changes against the anchor:", false);
    section(lines, "Blessed, mended, or for the better:", groups.settled());
    creeps(lines, "Creep that was blessed:", true);
    section(lines, "Refuted, or too faint to be reported:", groups.doubtful());
    lines.add("");
    new RaceWords(report, Markup.PLAIN).lines().forEach(line -> add(lines, line));
    new BesidesWords(report).lines().forEach(line -> add(lines, line));
    var shown = trends.changes().stream().map(Change::blessing).toList();
    var events = trends.events().stream().filter(event -> !shown.contains(event)).toList();
    events.stream()
        .skip(Math.max(0, events.size() - EVENTS))
        .forEach(event -> add(lines, EventWords.of(event)));
    trends.notes().forEach(note -> add(lines, "note: " + note));
    lines.add("");
    lines.addAll(new WrappedText(LEGEND, WrappedText.COLUMNS).lines());
    add(lines, HistoryConclusion.of(trends).words());
    return lines;
  }

  static final String LEGEND =
      "new/old is a ratio of speeds (below 1: slower) or of CPU times, with half of its 95 %"
          + " interval. AFTER..UPTO (n): it came with one of n commits after AFTER, up to UPTO.";

  private static void add(List<String> lines, String line) {
    lines.addAll(
        new WrappedText(Printable.of(line.replaceAll("\\s+", " ")), WrappedText.COLUMNS).lines());
  }

  private void section(List<String> lines, String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(title);
    lines.addAll(
        new FittedTable(COLUMNS, changes.stream().map(this::row).toList(), WrappedText.COLUMNS)
            .lines());
    changes.forEach(
        change -> {
          var blessing = change.blessing();
          if (blessing != null) {
            add(
                lines,
                "blessed: %s, by %s".formatted(change.cell(), EventWords.said(blessing.said())));
          }
        });
  }

  private List<String> row(Change change) {
    return List.of(
        Printable.of(change.cell().toString()),
        ChangeWords.what(change.quantity(), change.isWorse()),
        ChangeWords.size(change.quantity(), change.effect()),
        HistoryReport.commits(change.interval()),
        HistoryReport.day(report.committed(), change.interval().upTo()),
        ChangeWords.sure(change) + ChangeWords.mended(change));
  }

  private void creeps(List<String> lines, String title, boolean isBlessed) {
    var creeps = ChangeGroups.creeps(report.trends(), isBlessed);
    if (creeps.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(title);
    lines.addAll(
        new FittedTable(
                COLUMNS.subList(0, 5), creeps.stream().map(this::row).toList(), WrappedText.COLUMNS)
            .lines());
  }

  private List<String> row(CreepFinding creep) {
    return List.of(
        Printable.of(creep.cell().toString()),
        ChangeWords.what(creep.quantity(), true),
        ChangeWords.size(creep.quantity(), creep.effect()),
        HistoryReport.commits(creep.interval()),
        HistoryReport.day(report.committed(), creep.interval().upTo()));
  }
}
