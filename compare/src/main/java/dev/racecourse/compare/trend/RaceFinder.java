package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.compare.trend.Sightings.Sighted;
import dev.racecourse.races.diff.Proof;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Says of one race test which states it shows since when.
 *
 * @param runs by the position of their commit
 */
record RaceFinder(String test, SortedMap<Integer, List<Run>> runs, CommitOrder order) {

  /**
   * Of races that are as old as the history, how many may be called new.
   *
   * <p>The JVMs that show a race are as far apart as chance has it. So that n JVMs came before the
   * first, where all k are among the h since, has a probability of (h / (n + h)) ^ (k - 1) or less:
   * the waits for the others tell how rare the race is, the first one does not.
   */
  private static final double ERROR = 0.005;

  List<RaceTrend> trends(Blessings blessings) {
    return runs.values().stream()
        .flatMap(List::stream)
        .flatMap(this::rows)
        .filter(row -> row.state() != null && row.tally().showing() > 0)
        .map(row -> String.valueOf(row.state()))
        .distinct()
        .sorted()
        .map(state -> trend(state, blessings))
        .toList();
  }

  private RaceTrend trend(String state, Blessings blessings) {
    var sightings = sightings(state);
    var interval = interval(sightings);
    var standing =
        sightings.isGone()
            ? Standing.GONE
            : interval.isEmpty()
                ? Standing.OLD
                : isNew(sightings.before(), sightings.since()) ? Standing.NEW : Standing.MAYBE_NEW;
    return new RaceTrend(
        test,
        state,
        sightings,
        standing,
        interval.orElse(null),
        interval.flatMap(commits -> blessings.ofRace(test, commits)).orElse(null));
  }

  private Sightings sightings(String state) {
    var all = new ArrayList<Sighted>();
    runs.forEach(
        (position, at) -> {
          var tally = Sightings.total(at.stream().map(run -> tally(run, state)).toList());
          if (tally.forks() > 0) {
            all.add(new Sighted(position, tally));
          }
        });
    return new Sightings(all);
  }

  /** What it came with, or came back with; empty if it was seen from the first commit on. */
  private Optional<CommitInterval> interval(Sightings sightings) {
    var first = sightings.first();
    var seen = sightings.all().get(first).position();
    return (first == 0 ? lastWithoutTest() : Optional.of(sightings.all().get(first - 1).position()))
        .map(before -> order.between(before, seen));
  }

  /** The last commit with race tests that lack this one, which is new since; empty if none is. */
  private Optional<Integer> lastWithoutTest() {
    return runs.entrySet().stream()
        .takeWhile(at -> at.getValue().stream().flatMap(this::rows).findAny().isEmpty())
        .filter(at -> at.getValue().stream().anyMatch(run -> !run.races().isEmpty()))
        .map(Map.Entry::getKey)
        .reduce((one, next) -> next);
  }

  private static boolean isNew(Tally before, Tally since) {
    var share = since.forks() / ((double) before.forks() + since.forks());
    return Math.pow(share, since.showing() - 1) <= ERROR && Proof.against(since).isMetBy(before);
  }

  /** How often a run showed a state: a test has a row for each that it showed, or one without. */
  private Tally tally(Run run, String state) {
    var rows = rows(run).toList();
    return rows.stream()
        .filter(row -> state.equals(row.state()))
        .map(RaceRow::tally)
        .findFirst()
        .or(() -> rows.stream().findFirst().map(RaceRow::tally).map(RaceFinder::silent))
        .orElse(Sightings.total(List.of()));
  }

  private static Tally silent(Tally other) {
    return new Tally(0, other.samples(), 0, other.forks());
  }

  private Stream<RaceRow> rows(Run run) {
    return run.races().stream().filter(row -> row.test().equals(test));
  }
}
