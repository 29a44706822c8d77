package dev.racecourse.compare.historyreport;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.CreepFinding;
import dev.racecourse.compare.trend.Trends;
import java.util.Comparator;
import java.util.List;

/**
 * The changes as a reader wants them.
 *
 * @param open for the worse, and nobody blessed them: those that are confirmed first, and the
 *     newest of these
 * @param settled blessed, mended, or for the better, the newest first
 * @param doubtful refuted, or too faint to be reported
 */
record ChangeGroups(List<Change> open, List<Change> settled, List<Change> doubtful) {

  private static final Comparator<Change> NEWEST_FIRST = comparingInt(Change::place).reversed();

  static ChangeGroups of(Trends trends) {
    var known = trends.changes().stream().filter(c -> !c.isRefuted() && !c.isFaint()).toList();
    return new ChangeGroups(
        known.stream()
            .filter(Change::isOpen)
            .sorted(comparing((Change c) -> !c.isConfirmed()).thenComparing(NEWEST_FIRST))
            .toList(),
        known.stream().filter(c -> !c.isOpen()).sorted(NEWEST_FIRST).toList(),
        trends.changes().stream()
            .filter(c -> c.isRefuted() || c.isFaint())
            .sorted(NEWEST_FIRST)
            .toList());
  }

  /** Creep that nobody blessed, or that somebody did. */
  static List<CreepFinding> creeps(Trends trends, boolean isBlessed) {
    return trends.creeps().stream().filter(c -> (c.blessing() != null) == isBlessed).toList();
  }
}
