package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.trend.RaceTrend.Sighted;
import dev.racecourse.compare.trend.RaceTrend.Standing;
import dev.racecourse.races.diff.Proof;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.util.ArrayList;
import java.util.List;
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

  private static final Tally NOTHING = new Tally(0, 0, 0, 0);

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
    var sightings = new ArrayList<Sighted>();
    runs.forEach(
        (position, all) -> {
          var tally = all.stream().map(run -> tally(run, state)).reduce(NOTHING, RaceFinder::sum);
          if (tally.forks() > 0) {
            sightings.add(new Sighted(position, tally));
          }
        });
    var first = index(sightings, true);
    var last = index(sightings, false);
    var before = sum(sightings.subList(0, first));
    var after = sum(sightings.subList(last + 1, sightings.size()));
    var interval =
        first == 0
            ? Optional.<CommitInterval>empty()
            : Optional.of(
                order.between(
                    sightings.get(first - 1).position(), sightings.get(first).position()));
    var standing =
        Proof.against(sum(sightings.subList(first, last + 1))).isMetBy(after)
            ? Standing.GONE
            : first == 0
                ? Standing.OLD
                : isNew(before, sum(sightings.subList(first, sightings.size())))
                    ? Standing.NEW
                    : Standing.MAYBE_NEW;
    return new RaceTrend(
        test,
        state,
        List.copyOf(sightings),
        standing,
        interval.orElse(null),
        interval.flatMap(blessings::ofRace).orElse(null));
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
        .orElse(NOTHING);
  }

  private static Tally silent(Tally other) {
    return new Tally(0, other.samples(), 0, other.forks());
  }

  private Stream<RaceRow> rows(Run run) {
    return run.races().stream().filter(row -> row.test().equals(test));
  }

  private static int index(List<Sighted> sightings, boolean first) {
    var found = -1;
    for (var i = 0; i < sightings.size() && !(first && found >= 0); i++) {
      found = sightings.get(i).tally().showing() > 0 ? i : found;
    }
    return found;
  }

  private static Tally sum(List<Sighted> sightings) {
    return sightings.stream().map(Sighted::tally).reduce(NOTHING, RaceFinder::sum);
  }

  private static Tally sum(Tally one, Tally other) {
    return new Tally(
        sum(one.count(), other.count()),
        sum(one.samples(), other.samples()),
        (int) Math.min(Integer.MAX_VALUE, (long) one.showing() + other.showing()),
        (int) Math.min(Integer.MAX_VALUE, (long) one.forks() + other.forks()));
  }

  /** Counts that are too large for a number are as good as the largest. */
  private static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }
}
