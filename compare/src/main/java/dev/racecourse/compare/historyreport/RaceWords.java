package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.trend.RaceTrend;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.compare.trend.Sightings.Sighted;
import dev.racecourse.console.Markup;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Races over commits, in words. */
record RaceWords(HistoryReport report, Markup markup) {

  /** All, a line each, those that nobody blessed first; one if there is none. */
  List<String> lines() {
    return Stream.of(open(Standing.NEW), open(Standing.MAYBE_NEW), others())
        .flatMap(List::stream)
        .toList();
  }

  /** Those that nobody blessed, a line each. */
  List<String> open(Standing standing) {
    return lines(race -> race.isOpen(standing));
  }

  /** What needs nobody, a line each; one if there is no race at all. */
  List<String> others() {
    if (report.trends().races().isEmpty()) {
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
    return lines(race -> !race.isOpen(Standing.NEW) && !race.isOpen(Standing.MAYBE_NEW));
  }

  private List<String> lines(Predicate<RaceTrend> which) {
    var committed = report.committed();
    return report.trends().races().stream()
        .filter(which)
        .map(race -> line(race, committed))
        .toList();
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
          "%s: %s, %s, %s; %s%s"
              .formatted(
                  markup.loud(race.blessing() == null ? "NEW RACE" : "new race, blessed"),
                  name,
                  where,
                  seen,
                  before(race),
                  blessed(race));
      case MAYBE_NEW ->
          "%s: %s, %s, %s; %s%s"
              .formatted(
                  race.blessing() == null ? "race, may be older" : "race, blessed",
                  name,
                  where,
                  seen,
                  before(race),
                  blessed(race));
      case OLD -> "race: %s, %s, %s".formatted(name, where, seen);
      case GONE ->
          "race gone: %s, %s until %s; not since, %s"
              .formatted(
                  name, seen, commit(race.sightings().last()), jvms(race.sightings().after()));
    };
  }

  /** What is known of the commits before those that it may have come with. */
  String before(RaceTrend race) {
    var before = race.sightings().before();
    if (before.forks() == 0) {
      return "its test is new, and nothing is known of the commits before";
    }
    return "not before that, %s%s%s"
        .formatted(
            jvms(before),
            race.standing() == Standing.MAYBE_NEW ? ": too few to tell" : "",
            earlier(race));
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

  static String jvms(Tally tally) {
    return "in %d of %d JVMs".formatted(tally.showing(), tally.forks());
  }
}
