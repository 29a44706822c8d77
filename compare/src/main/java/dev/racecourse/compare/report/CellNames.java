package dev.racecourse.compare.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of cells without what all cells of a report have in common.
 *
 * @param common parameters that all cells have, with the same value
 */
record CellNames(SortedMap<String, String> common) {

  static CellNames of(List<CellDecision> decisions) {
    var common = new TreeMap<String, String>();
    if (!decisions.isEmpty()) {
      common.putAll(decisions.get(0).cell().workload().params());
      decisions.forEach(
          decision -> common.entrySet().retainAll(decision.cell().workload().params().entrySet()));
    }
    return new CellNames(common);
  }

  /** The class and method, the mode unless it is throughput, and the parameters of its own. */
  String of(CellKey cell) {
    var workload = cell.workload();
    var own = new TreeMap<>(workload.params());
    own.keySet().removeAll(common.keySet());
    return new Workload(workload.benchmark(), workload.mode(), own).toString();
  }

  @Override
  public String toString() {
    return common.entrySet().stream().map(Map.Entry::toString).collect(joining(" "));
  }
}
