package dev.racecourse.compare.historyreport;

import static java.util.Comparator.comparing;

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

  /** To draw at most. */
  private static final int RACES = 20;

  /** So much room for the numbers of a table leaves enough for all else in a megabyte. */
  private static final int NUMBERS = 2_500;

  /** As many numbers take the room of a commit with its link. */
  private static final int COMMIT = 10;

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var lines = new RaceWords(report, Markup.PAGE).lines();
    blocks.add(new Bullets(lines.stream().map(Paragraph::of).toList()));
    if (!report.trends().races().isEmpty()) {
      blocks.add(figure());
    }
    return blocks;
  }

  /** How many are drawn. */
  int drawn() {
    return Math.min(RACES, report.trends().races().size());
  }

  private Figure figure() {
    var all = report.trends().races();
    var races = drawn(all);
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
                            OpenRaces.name(race),
                            newest.stream().map(at -> cell(race, at)).toList()))
                .toList());
    return Figure.of(
        TITLE,
        "The newest %d commits at which race tests ran%s. The table below has more."
            .formatted(
                newest.size(),
                races.size() == all.size()
                    ? ""
                    : ", and %d of %d races; history.json has all"
                        .formatted(races.size(), all.size())),
        matrix,
        table(races, positions));
  }

  /** Those that nobody blessed have room before others. */
  private List<RaceTrend> drawn(List<RaceTrend> all) {
    return all.stream()
        .sorted(comparing(race -> !race.isOpen(Standing.NEW) && !race.isOpen(Standing.MAYBE_NEW)))
        .limit(drawn())
        .toList();
  }

  private Table table(List<RaceTrend> races, TreeSet<Integer> positions) {
    var columns = new ArrayList<Column>(List.of(Column.words("commit")));
    races.forEach(race -> columns.add(Column.number(OpenRaces.name(race))));
    var rows = new ArrayList<List<Words>>();
    var most = NUMBERS / (races.size() + COMMIT);
    for (var position : positions.descendingSet().stream().limit(most).toList()) {
      var row = new ArrayList<Words>();
      row.add(links.commit(report.trends().order().at(position)));
      races.forEach(
          race ->
              row.add(Words.of(tally(race, position).map(RaceHistoryBlocks::words).orElse("-"))));
      rows.add(row);
    }
    var which =
        rows.size() < positions.size()
            ? "the newest %d of %d commits; history.json has all"
                .formatted(rows.size(), positions.size())
            : "the newest commit first";
    return new Table(TITLE + ", " + which, columns, rows);
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
}
