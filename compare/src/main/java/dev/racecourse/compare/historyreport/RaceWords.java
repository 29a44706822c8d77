package dev.racecourse.compare.historyreport;

import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.trend.RaceTrend;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.compare.trend.Sightings.Sighted;
import dev.racecourse.console.Markup;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Races over commits, in words. */
record RaceWords(HistoryReport report, Markup markup) {

  /** A line each; one if there is none. */
  List<String> lines() {
    var races = report.trends().races();
    var committed = report.committed();
    if (races.isEmpty()) {
      var tests =
          report.trends().runs().stream()
              .flatMap(run -> run.races().stream())
              .map(row -> row.test())
              .distinct()
              .count();
      return List.of(
          tests == 0
              ? "races: no run has race tests."
              : "races: none of %d race tests showed a forbidden state.".formatted(tests));
    }
    return races.stream()
        .sorted(comparingInt(RaceWords::rank))
        .map(race -> line(race, committed))
        .toList();
  }

  /** What nobody blessed comes first. */
  private static int rank(RaceTrend race) {
    return race.isOpen(Standing.NEW) ? 0 : race.isOpen(Standing.MAYBE_NEW) ? 1 : 2;
  }

  private String line(RaceTrend race, Map<String, Instant> committed) {
    var name = markup.verbatim(race.test()) + " " + markup.verbatim("[" + race.state() + "]");
    var since = race.interval();
    var where =
        since == null
            ? "from the first commit on"
            : "since %s %s"
                .formatted(
                    HistoryReport.commits(since), HistoryReport.day(committed, since.upTo()));
    var seen = jvms(race.sightings().seen());
    return switch (race.standing()) {
      case NEW ->
          "%s: %s, %s, %s; not before that, %s%s%s"
              .formatted(
                  markup.loud(race.blessing() == null ? "NEW RACE" : "new race, blessed"),
                  name,
                  where,
                  seen,
                  jvms(race.sightings().before()),
                  earlier(race),
                  blessed(race));
      case MAYBE_NEW ->
          "%s: %s, %s, %s; %s%s%s"
              .formatted(
                  race.blessing() == null ? "race, may be older" : "race, blessed",
                  name,
                  where,
                  seen,
                  tooFew(race.sightings().before()),
                  earlier(race),
                  blessed(race));
      case OLD -> "race: %s, %s, %s".formatted(name, where, seen);
      case GONE ->
          "race gone: %s, %s until %s; not since, %s"
              .formatted(
                  name, seen, commit(race.sightings().last()), jvms(race.sightings().after()));
    };
  }

  private static String tooFew(Tally before) {
    return before.forks() == 0
        ? "its test is new, and nothing is known of the commits before"
        : "not before that, %s: too few to tell".formatted(jvms(before));
  }

  /** Of a race that was gone, and came back. */
  private String earlier(RaceTrend race) {
    return race.sightings()
        .earlier()
        .map(before -> "; it had been there before, until " + commit(before.last()))
        .orElse("");
  }

  private String commit(Sighted at) {
    return HistoryReport.shortHash(report.trends().order().at(at.position()));
  }

  private String blessed(RaceTrend race) {
    var blessing = race.blessing();
    return blessing == null
        ? ""
        : " (%s)".formatted(markup.message(EventWords.said(blessing.said())));
  }

  private static String jvms(Tally tally) {
    return "in %d of %d JVMs".formatted(tally.showing(), tally.forks());
  }
}
