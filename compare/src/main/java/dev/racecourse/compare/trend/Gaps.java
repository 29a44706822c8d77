package dev.racecourse.compare.trend;

import static java.util.stream.Collectors.toSet;

import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.SeriesBuilder.Placed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * What is missing as a whole, so that silence means nothing.
 *
 * @param commits how many were measured, and are not in this shallow clone
 * @param cells how many earlier runs have, if the newest commit has none of them; else 0
 * @param tests how many race tests earlier runs have, if the newest commit has none of them; else 0
 */
public record Gaps(int commits, int cells, int tests) {

  /**
   * Looks for them. Earlier runs on other machines do not count: another job may measure there.
   *
   * @param rows of each cell that count
   * @param runs by the position of their commit; may be empty
   */
  static Gaps of(int commits, Map<CellKey, List<Placed>> rows, SortedMap<Integer, List<Run>> runs) {
    if (runs.isEmpty()) {
      return new Gaps(commits, 0, 0);
    }
    var newest = runs.lastKey();
    var last = runs.tailMap(newest).values().stream().flatMap(List::stream).toList();
    var machines = last.stream().map(run -> run.header().machine()).collect(toSet());
    var earlier =
        runs.headMap(newest).values().stream()
            .flatMap(List::stream)
            .filter(run -> machines.contains(run.header().machine()))
            .toList();
    return new Gaps(
        commits,
        lost(
            cells(
                rows,
                one -> one.position() < newest && machines.contains(one.run().header().machine())),
            cells(rows, one -> one.position() == newest)),
        lost(tests(earlier), tests(last)));
  }

  private static Set<CellKey> cells(Map<CellKey, List<Placed>> rows, Predicate<Placed> which) {
    return rows.entrySet().stream()
        .filter(cell -> cell.getValue().stream().anyMatch(which))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private static Set<String> tests(List<Run> runs) {
    return runs.stream().flatMap(run -> run.races().stream()).map(RaceRow::test).collect(toSet());
  }

  private static <T> int lost(Set<T> earlier, Set<T> last) {
    return earlier.stream().anyMatch(last::contains) ? 0 : earlier.size();
  }
}
