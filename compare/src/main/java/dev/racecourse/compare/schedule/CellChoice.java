package dev.racecourse.compare.schedule;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.ListedBenchmark;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cells that the user asked for.
 *
 * @param common cells that both sides have
 * @param oneSided cells that only one side has, with that side
 * @param newInHead those of the common cells that base has no benchmark for, though head's may
 *     measure it
 * @param shots the iterations of those of the common cells that are single shots
 */
public record CellChoice(
    List<CellKey> common,
    Map<CellKey, Side> oneSided,
    Set<CellKey> newInHead,
    Map<CellKey, Rounds> shots) {

  /** For sides that have no benchmarks. */
  public static final CellChoice NONE = new CellChoice(List.of(), Map.of(), Set.of(), Map.of());

  /**
   * Chooses among the benchmarks of both sides. Numbers of threads that come to the same number of
   * whole thread groups are one cell.
   *
   * @param wanted patterns to be found in a benchmark's name, as JMH does, or in its short name
   *     with mode and parameters; if there are none, all
   * @param harness whose benchmarks will run: head's can measure a base that lacks them
   * @throws SetupException if a pattern is found in no benchmark of either side: a name that was
   *     mistyped or has changed must not quietly leave less to be measured
   */
  public static CellChoice of(
      List<Pattern> wanted,
      List<Integer> threads,
      Both<List<ListedBenchmark>> benchmarks,
      Harness harness) {
    var base = byWorkload(benchmarks.base());
    var head = byWorkload(benchmarks.head());
    var all = new LinkedHashMap<>(base);
    all.putAll(head);
    var common = new ArrayList<CellKey>();
    var oneSided = new LinkedHashMap<CellKey, Side>();
    var newInHead = new HashSet<CellKey>();
    var shots = new LinkedHashMap<CellKey, Rounds>();
    for (var benchmark : chosen(wanted, all.values())) {
      for (var cell : threads.stream().map(benchmark::cell).distinct().toList()) {
        var isInBase = base.containsKey(cell.workload());
        if (!head.containsKey(cell.workload())) {
          oneSided.put(cell, Side.BASE);
        } else if (harness == Harness.OWN && !isInBase) {
          oneSided.put(cell, Side.HEAD);
        } else {
          common.add(cell);
          benchmark.shots().ifPresent(plan -> shots.put(cell, plan));
          if (!isInBase) {
            newInHead.add(cell);
          }
        }
      }
    }
    return new CellChoice(common, oneSided, newInHead, shots);
  }

  /** The iterations of a single-shot cell. */
  Optional<Rounds> shots(CellKey cell) {
    return Optional.ofNullable(shots.get(cell));
  }

  private static Map<Workload, ListedBenchmark> byWorkload(List<ListedBenchmark> benchmarks) {
    var byWorkload = new LinkedHashMap<Workload, ListedBenchmark>();
    benchmarks.forEach(benchmark -> byWorkload.put(benchmark.workload(), benchmark));
    return byWorkload;
  }

  private static List<ListedBenchmark> chosen(
      List<Pattern> wanted, Collection<ListedBenchmark> all) {
    var unmatched =
        wanted.stream().filter(pattern -> matching(List.of(pattern), all).isEmpty()).toList();
    if (!unmatched.isEmpty() || all.isEmpty()) {
      throw new SetupException(
          "no benchmark matches %s. There are:\n  %s\nNothing was measured."
              .formatted(
                  unmatched,
                  all.stream()
                      .map(benchmark -> benchmark.workload().benchmark())
                      .distinct()
                      .collect(joining("\n  "))));
    }
    return wanted.isEmpty() ? List.copyOf(all) : matching(wanted, all);
  }

  private static List<ListedBenchmark> matching(
      List<Pattern> patterns, Collection<ListedBenchmark> all) {
    return all.stream().filter(one -> patterns.stream().anyMatch(one.workload()::matches)).toList();
  }
}
