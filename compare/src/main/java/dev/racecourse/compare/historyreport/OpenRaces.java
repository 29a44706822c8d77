package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.trend.RaceTrend;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.console.Markup;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Races that nobody blessed, in tables as those of changes. */
record OpenRaces(HistoryReport report, CommitLinks links) {

  private static final List<Column> COLUMNS =
      List.of(
          Column.words("race"),
          Column.words("what"),
          Column.words("seen"),
          Column.words("commits"),
          Column.words("date"),
          Column.words("how sure"));

  /** Those that are new. */
  List<Block> fresh() {
    return table("New races that nobody blessed", Standing.NEW);
  }

  /** Those that may be new. */
  List<Block> unclear() {
    return table("Races that may be older, and nobody blessed them", Standing.MAYBE_NEW);
  }

  private List<Block> table(String title, Standing standing) {
    var races = report.trends().races().stream().filter(race -> race.isOpen(standing)).toList();
    var committed = report.committed();
    return races.isEmpty()
        ? List.of()
        : List.of(
            new Table(title, COLUMNS, races.stream().map(race -> row(race, committed)).toList()));
  }

  private List<Words> row(RaceTrend race, Map<String, Instant> committed) {
    var since = race.interval();
    return List.of(
        new Words.Code(name(race)),
        race.standing() == Standing.NEW
            ? new Words.Toned("NEW RACE", Tone.WORSE)
            : new Words.Toned("may be older", Tone.FLAGGED),
        Words.of(RaceWords.jvms(race.sightings().seen())),
        since == null ? Words.of("") : links.commits(since),
        Words.of(since == null ? "" : HistoryReport.day(committed, since.upTo())),
        Words.of(new RaceWords(report, Markup.PAGE).before(race)));
  }

  /** A race as it is called on the page. */
  static String name(RaceTrend race) {
    return Markup.PAGE.verbatim(race.test()) + " " + Markup.PAGE.verbatim("[" + race.state() + "]");
  }
}
