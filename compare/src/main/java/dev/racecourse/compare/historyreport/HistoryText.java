package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.report.FittedTable;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.CreepFinding;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.console.Markup;
import dev.racecourse.console.Printable;
import dev.racecourse.console.TextTable.Column;
import dev.racecourse.console.WrappedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A history for a terminal: what nobody blessed first, and new races before all. */
public record HistoryText(HistoryReport report) {

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
    var races = new RaceWords(report, Markup.PLAIN);
    paragraph(lines, races.open(Standing.NEW), "new race", "new races");
    section(lines, "Worse, or may be, and nobody blessed it:", groups.open());
    Confirming.commands(groups.open()).forEach(line -> add(lines, "To confirm: " + line));
    creeps(lines, "Creep, many small changes against the anchor:", false);
    paragraph(lines, races.open(Standing.MAYBE_NEW), "such race", "such races");
    section(lines, "Blessed, mended, or for the better:", groups.settled());
    creeps(lines, "Creep that was blessed:", true);
    section(lines, "Refuted, or too faint to be reported:", groups.doubtful());
    paragraph(lines, races.others(), "race", "races");
    var besides = new BesidesWords(report);
    some(lines, besides.epochs(), "epoch", "epochs");
    besides.notMeasured().forEach(line -> add(lines, line));
    var shown = trends.changes().stream().map(Change::blessing).toList();
    var events =
        new ArrayList<>(
            trends.events().stream()
                .filter(event -> !shown.contains(event))
                .map(EventStanding.of(report)::words)
                .toList());
    Collections.reverse(events);
    some(lines, events, "event", "events");
    some(lines, trends.notes().stream().map(note -> "note: " + note).toList(), "note", "notes");
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

  private static void some(List<String> lines, List<String> all, String one, String many) {
    Shortlist.lines(all, one, many).forEach(line -> add(lines, line));
  }

  private static void paragraph(List<String> lines, List<String> all, String one, String many) {
    if (!all.isEmpty()) {
      lines.add("");
      some(lines, all, one, many);
    }
  }

  private static void table(List<String> lines, String title, List<List<String>> all) {
    var rows = Shortlist.of(all);
    lines.add("");
    lines.add(title);
    var columns = COLUMNS.subList(0, all.get(0).size());
    lines.addAll(new FittedTable(columns, rows.shown(), WrappedText.COLUMNS).lines());
    lines.addAll(rows.rest("change", "changes"));
  }

  private void section(List<String> lines, String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    table(lines, title, changes.stream().map(this::row).toList());
    Shortlist.of(changes).shown().stream()
        .flatMap(change -> blessed(change).stream())
        .distinct()
        .forEach(line -> add(lines, line));
  }

  private static Optional<String> blessed(Change change) {
    return Optional.ofNullable(change.blessing())
        .map(
            blessing ->
                "blessed: %s, by %s".formatted(change.cell(), EventWords.said(blessing.said())));
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
    if (!creeps.isEmpty()) {
      table(lines, title, creeps.stream().map(this::row).toList());
    }
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
