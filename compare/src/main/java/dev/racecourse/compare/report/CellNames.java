package dev.racecourse.compare.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Mode;
import dev.racecourse.compare.verdict.CellJudgement;
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

  static CellNames of(List<CellJudgement> judgements) {
    var common = new TreeMap<String, String>();
    if (!judgements.isEmpty()) {
      common.putAll(judgements.get(0).cell().workload().params());
      judgements.forEach(
          judgement ->
              common.entrySet().retainAll(judgement.cell().workload().params().entrySet()));
    }
    return new CellNames(common);
  }

  /** The class and method, the mode unless it is throughput, and the parameters of its own. */
  String of(CellKey cell) {
    var workload = cell.workload();
    var name = workload.benchmark().replaceFirst("^.*\\.(?=[^.]+\\.[^.]+$)", "");
    var mode = workload.mode() == Mode.THROUGHPUT ? "" : " " + workload.mode().label();
    var params =
        workload.params().entrySet().stream()
            .filter(param -> !common.containsKey(param.getKey()))
            .map(param -> " " + param)
            .collect(joining());
    return name + mode + params;
  }

  @Override
  public String toString() {
    return common.entrySet().stream().map(Map.Entry::toString).collect(joining(" "));
  }
}
