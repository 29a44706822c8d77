package dev.racecourse.compare.measure;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.SetupException;
import dev.racecourse.compare.subject.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cells that the user asked for.
 *
 * @param common cells that both sides have
 * @param oneSided cells that only one side has, with that side
 */
public record CellChoice(List<CellKey> common, Map<CellKey, Side> oneSided) {

  private static final List<Pattern> USUAL = List.of(Pattern.compile("ReadPost|EditPost"));

  /**
   * Chooses among the workloads of both sides.
   *
   * @param wanted patterns to be found in a benchmark's name, as JMH does, or in its short name
   *     with mode and parameters; if there are none, the usual benchmarks, or all if there is no
   *     such
   * @param harness whose benchmarks will run: head's can measure a base that lacks them
   */
  static CellChoice of(
      List<Pattern> wanted,
      List<Integer> threads,
      Both<List<Workload>> workloads,
      Harness harness) {
    var all = new LinkedHashSet<Workload>();
    all.addAll(workloads.base());
    all.addAll(workloads.head());
    var common = new ArrayList<CellKey>();
    var oneSided = new LinkedHashMap<CellKey, Side>();
    for (var workload : chosen(wanted, all)) {
      for (var count : new LinkedHashSet<>(threads)) {
        var cell = new CellKey(workload, count);
        if (!workloads.head().contains(workload)) {
          oneSided.put(cell, Side.BASE);
        } else if (harness == Harness.OWN && !workloads.base().contains(workload)) {
          oneSided.put(cell, Side.HEAD);
        } else {
          common.add(cell);
        }
      }
    }
    return new CellChoice(common, oneSided);
  }

  private static List<Workload> chosen(List<Pattern> wanted, Set<Workload> all) {
    var chosen = matching(wanted.isEmpty() ? USUAL : wanted, all);
    if (chosen.isEmpty() && wanted.isEmpty()) {
      chosen = List.copyOf(all);
    }
    if (chosen.isEmpty()) {
      throw new SetupException(
          "no benchmark matches %s. There are:\n  %s\nNothing was measured."
              .formatted(
                  wanted,
                  String.join("\n  ", all.stream().map(Workload::benchmark).distinct().toList())));
    }
    return chosen;
  }

  private static List<Workload> matching(List<Pattern> patterns, Set<Workload> all) {
    return all.stream()
        .filter(workload -> patterns.stream().anyMatch(pattern -> isIn(pattern, workload)))
        .toList();
  }

  private static boolean isIn(Pattern pattern, Workload workload) {
    return pattern.matcher(workload.benchmark()).find()
        || pattern.matcher(workload.toString()).find();
  }
}
