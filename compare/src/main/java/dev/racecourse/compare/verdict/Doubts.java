package dev.racecourse.compare.verdict;

import dev.racecourse.compare.measure.CellSample;
import dev.racecourse.compare.measure.PairOutcome;
import dev.racecourse.compare.measure.PairOutcome.Measured;
import dev.racecourse.compare.stats.StrayValues;
import dev.racecourse.compare.stats.TrimmedMean;
import dev.racecourse.compare.subject.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for reasons to distrust a sample. */
final class Doubts {

  private static final double RESTLESS = 0.03;
  private static final double TRIMMED = 0.10;

  /** How far, on the log scale, trimming may move an estimate: well below the margin. */
  private static final double MOVED = 0.02;

  private final Map<Integer, Measured> measured = new LinkedHashMap<>();
  private final Map<String, List<Integer>> failed = new LinkedHashMap<>();

  Doubts(CellSample sample) {
    for (var i = 0; i < sample.pairs().size(); i++) {
      var outcome = sample.pairs().get(i);
      if (outcome instanceof Measured pair) {
        measured.put(i + 1, pair);
      } else if (outcome instanceof PairOutcome.Failed pair) {
        failed.computeIfAbsent(pair.reason(), reason -> new ArrayList<>()).add(i + 1);
      }
    }
  }

  List<Warning> warnings() {
    var warnings = new ArrayList<Warning>();
    failed.forEach((reason, pairs) -> warnings.add(new Warning.VoidPairs(pairs, reason)));
    for (var side : Side.values()) {
      addRestless(side, warnings);
    }
    if (!measured.isEmpty()) {
      addStrayRounds(warnings);
      addStrayPairs(warnings);
    }
    return warnings;
  }

  private void addRestless(Side side, List<Warning> warnings) {
    var pairs = new ArrayList<Integer>();
    var most = 0.0;
    for (var entry : measured.entrySet()) {
      var share = entry.getValue().idleCpu().on(side);
      if (share > RESTLESS) {
        pairs.add(entry.getKey());
        most = Math.max(most, share);
      }
    }
    if (!pairs.isEmpty()) {
      warnings.add(new Warning.Restless(pairs, side, most));
    }
  }

  private void addStrayRounds(List<Warning> warnings) {
    var mean = measured.values().stream().mapToDouble(Judge::mean).average().orElseThrow();
    var trimmed =
        measured.values().stream().mapToDouble(Doubts::trimmedMean).average().orElseThrow();
    if (Math.abs(mean - trimmed) > MOVED) {
      warnings.add(new Warning.StrayRounds(Math.exp(mean), Math.exp(trimmed)));
    }
  }

  private void addStrayPairs(List<Warning> warnings) {
    var means = measured.values().stream().mapToDouble(Judge::mean).toArray();
    var numbers = List.copyOf(measured.keySet());
    var distances = StrayValues.distances(means);
    for (var i : StrayValues.indexes(means, Math.log(VerdictRule.FASTER))) {
      warnings.add(new Warning.StrayPair(numbers.get(i), Math.exp(distances[i])));
    }
  }

  private static double trimmedMean(Measured pair) {
    var rounds = pair.logRatios().stream().mapToDouble(Double::doubleValue).toArray();
    return TrimmedMean.of(rounds, TRIMMED);
  }
}
