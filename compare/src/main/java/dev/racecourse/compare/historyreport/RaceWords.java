package dev.racecourse.compare.historyreport;

import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.trend.RaceTrend;
import dev.racecourse.compare.trend.RaceTrend.Sighted;
import dev.racecourse.compare.trend.RaceTrend.Standing;
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
    var seen = jvms(seen(race));
    return switch (race.standing()) {
      case NEW ->
          "%s: %s, %s, %s; not before that, %s%s"
              .formatted(
                  markup.loud(race.blessing() == null ? "NEW RACE" : "new race, blessed"),
                  name,
                  where,
                  seen,
                  jvms(before(race)),
                  blessed(race));
      case MAYBE_NEW ->
          "%s: %s, %s, %s; not before that, %s: too few to tell%s"
              .formatted(
                  race.blessing() == null ? "race, may be older" : "race, blessed",
                  name,
                  where,
                  seen,
                  jvms(before(race)),
                  blessed(race));
      case OLD -> "race: %s, %s, %s".formatted(name, where, seen);
      case GONE ->
          "race gone: %s, %s until %s; not since, %s"
              .formatted(name, seen, HistoryReport.shortHash(lastSeen(race)), jvms(after(race)));
    };
  }

  private String blessed(RaceTrend race) {
    var blessing = race.blessing();
    return blessing == null
        ? ""
        : " (%s)".formatted(markup.message(EventWords.said(blessing.said())));
  }

  private static int first(RaceTrend race) {
    var all = race.sightings();
    return (int) all.stream().takeWhile(one -> one.tally().showing() == 0).count();
  }

  private static int last(RaceTrend race) {
    var all = race.sightings();
    var last = all.size() - 1;
    while (all.get(last).tally().showing() == 0) {
      last--;
    }
    return last;
  }

  private String lastSeen(RaceTrend race) {
    return report.trends().order().at(race.sightings().get(last(race)).position());
  }

  private static List<Sighted> seen(RaceTrend race) {
    return race.sightings().subList(first(race), last(race) + 1);
  }

  private static List<Sighted> before(RaceTrend race) {
    return race.sightings().subList(0, first(race));
  }

  private static List<Sighted> after(RaceTrend race) {
    return race.sightings().subList(last(race) + 1, race.sightings().size());
  }

  private static String jvms(List<Sighted> sightings) {
    var tallies = sightings.stream().map(Sighted::tally).toList();
    return "in %d of %d JVMs"
        .formatted(
            tallies.stream().mapToInt(Tally::showing).sum(),
            tallies.stream().mapToInt(Tally::forks).sum());
  }
}
