package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Matrix;
import dev.racecourse.charts.plot.Matrix.Cell;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.trend.RaceTrend;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.compare.trend.Sightings.Sighted;
import dev.racecourse.console.Markup;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Races over commits: in words, and which of the newest commits showed what. */
record RaceHistoryBlocks(HistoryReport report, CommitLinks links) {

  private static final String TITLE =
      "JVMs that showed a forbidden state, of all that ran the test";

  /** As many as have room beside one another on a telephone. */
  private static final int COLUMNS = 5;

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var lines = new RaceWords(report, Markup.PAGE).lines();
    blocks.add(new Bullets(lines.stream().map(Paragraph::of).toList()));
    if (!report.trends().races().isEmpty()) {
      blocks.add(figure());
    }
    return blocks;
  }

  private Figure figure() {
    var races = report.trends().races();
    var positions = new TreeSet<Integer>();
    races.forEach(race -> race.sightings().all().forEach(one -> positions.add(one.position())));
    var newest =
        new ArrayList<>(positions.descendingSet()).stream().limit(COLUMNS).sorted().toList();
    var matrix =
        new Matrix(
            newest.stream().map(this::shortHash).toList(),
            races.stream()
                .map(
                    race ->
                        new Matrix.Row(
                            name(race), newest.stream().map(at -> cell(race, at)).toList()))
                .toList());
    return Figure.of(
        TITLE,
        "The newest %d commits at which race tests ran. The table below has all."
            .formatted(newest.size()),
        matrix,
        table(races, positions));
  }

  private Table table(List<RaceTrend> races, TreeSet<Integer> positions) {
    var columns = new ArrayList<Column>(List.of(Column.words("commit")));
    races.forEach(race -> columns.add(Column.number(name(race))));
    var rows = new ArrayList<List<Words>>();
    for (var position : positions.descendingSet()) {
      var row = new ArrayList<Words>();
      row.add(links.commit(report.trends().order().at(position)));
      races.forEach(
          race ->
              row.add(Words.of(tally(race, position).map(RaceHistoryBlocks::words).orElse("-"))));
      rows.add(row);
    }
    return new Table(TITLE + ", the newest commit first", columns, rows);
  }

  private static Cell cell(RaceTrend race, int position) {
    var known = tally(race, position);
    if (known.isEmpty()) {
      return new Cell(Tone.OPEN, 0, "-");
    }
    var tally = known.get();
    var tone = tally.showing() == 0 ? Tone.SAME : shown(race);
    return new Cell(tone, (double) tally.showing() / tally.forks(), words(tally));
  }

  private static Tone shown(RaceTrend race) {
    if (race.blessing() != null) {
      return Tone.NOTED;
    }
    return race.standing() == Standing.NEW ? Tone.WORSE : Tone.FLAGGED;
  }

  private static Optional<Tally> tally(RaceTrend race, int position) {
    return race.sightings().all().stream()
        .filter(one -> one.position() == position)
        .map(Sighted::tally)
        .findFirst();
  }

  private static String words(Tally tally) {
    return tally.showing() + "/" + tally.forks();
  }

  private String shortHash(int position) {
    return HistoryReport.shortHash(report.trends().order().at(position));
  }

  private static String name(RaceTrend race) {
    return Markup.PAGE.verbatim(race.test()) + " " + Markup.PAGE.verbatim("[" + race.state() + "]");
  }
}
