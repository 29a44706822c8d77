package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.CreepFinding;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;

/** What changed, in tables: what nobody blessed first, and new races before all. */
record ChangeBlocks(HistoryReport report, CommitLinks links) {

  private static final List<Column> COLUMNS =
      List.of(
          Column.words("cell"),
          Column.words("what"),
          Column.number("new/old"),
          Column.words("commits"),
          Column.words("date"),
          Column.words("how sure"));

  List<Block> blocks() {
    var groups = ChangeGroups.of(report.trends());
    var races = new OpenRaces(report, links);
    var blocks = new ArrayList<>(races.fresh());
    changes(blocks, "Worse, or may be, and nobody blessed it", groups.open());
    for (var command : Confirming.commands(groups.open())) {
      blocks.add(
          new Paragraph(
              List.of(Words.of("To confirm: "), new Words.Code(Markup.PAGE.verbatim(command)))));
    }
    creeps(blocks, "Creep: many small changes against the anchor", false);
    blocks.addAll(races.unclear());
    if (blocks.isEmpty()) {
      var isFine = HistoryConclusion.of(report.trends()).exitCode() == ExitCode.FINE;
      blocks.add(
          Paragraph.of(
              isFine ? "Nothing is worse that nobody blessed." : "Nothing is known to be worse."));
    }
    changes(blocks, "Blessed, mended, or for the better", groups.settled());
    creeps(blocks, "Creep that was blessed", true);
    changes(blocks, "Refuted, or too faint to be reported", groups.doubtful());
    blocks.add(Paragraph.of(HistoryText.LEGEND));
    return blocks;
  }

  private void changes(List<Block> blocks, String title, List<Change> changes) {
    if (!changes.isEmpty()) {
      blocks.add(new Table(title, COLUMNS, changes.stream().map(this::row).toList()));
    }
  }

  private List<Words> row(Change change) {
    return List.of(
        cell(change.cell()),
        new Words.Toned(ChangeWords.what(change.quantity(), change.isWorse()), tone(change)),
        Words.of(ChangeWords.size(change.quantity(), change.effect())),
        links.commits(change.interval()),
        Words.of(HistoryReport.day(report.committed(), change.interval().upTo())),
        Words.of(Markup.PAGE.message(ChangeWords.standing(change))));
  }

  private void creeps(List<Block> blocks, String title, boolean isBlessed) {
    var creeps = ChangeGroups.creeps(report.trends(), isBlessed);
    if (!creeps.isEmpty()) {
      blocks.add(new Table(title, COLUMNS.subList(0, 5), creeps.stream().map(this::row).toList()));
    }
  }

  private List<Words> row(CreepFinding creep) {
    return List.of(
        cell(creep.cell()),
        new Words.Toned(
            ChangeWords.what(creep.quantity(), true),
            creep.blessing() == null ? Tone.FLAGGED : Tone.NOTED),
        Words.of(ChangeWords.size(creep.quantity(), creep.effect())),
        links.commits(creep.interval()),
        Words.of(HistoryReport.day(report.committed(), creep.interval().upTo())));
  }

  static Words cell(CellKey cell) {
    return new Words.Code(Markup.PAGE.verbatim(cell.toString()));
  }

  /** What a change means to a reader. */
  static Tone tone(Change change) {
    if (change.isRefuted()) {
      return Tone.VOID;
    }
    if (change.isFaint()) {
      return Tone.OPEN;
    }
    if (!change.isWorse()) {
      return Tone.BETTER;
    }
    if (!change.isOpen()) {
      return Tone.NOTED;
    }
    return change.isConfirmed() ? Tone.WORSE : Tone.FLAGGED;
  }
}
