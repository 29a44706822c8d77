package dev.racecourse.compare.replay;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.stats.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/**
 * Recorded pairs, in the order in which they were measured. Few pairs a cell do not tell the shape
 * of its noise, so that of cells which are about as quiet is pooled.
 */
final class Recording {

  /** Fewer pairs do not tell how noisy a cell is. */
  private static final int FEWEST_PAIRS = 4;

  private static final double QUIET = 0.03;

  private final List<PairRecord> pairs;
  private final Map<CellKey, Estimate> cells = new LinkedHashMap<>();

  /** Takes those pairs whose cell was measured often enough. */
  Recording(List<PairRecord> recorded) {
    recorded.stream()
        .filter(pair -> pair.outcome() instanceof Measured)
        .collect(Collectors.groupingBy(PairRecord::cell))
        .forEach(this::add);
    pairs =
        recorded.stream()
            .filter(pair -> pair.outcome() instanceof Measured)
            .filter(pair -> cells.containsKey(pair.cell()))
            .toList();
  }

  /** Cells whose pairs have a standard deviation below 3 %, each with the noise of all of them. */
  List<Noise> quiet() {
    return noises(Recording::isQuiet);
  }

  /** All others. */
  List<Noise> noisy() {
    return noises(sd -> !isQuiet(sd));
  }

  private void add(CellKey cell, List<PairRecord> measured) {
    if (measured.size() >= FEWEST_PAIRS) {
      var logRatios = measured.stream().mapToDouble(Recording::logRatio).toArray();
      cells.put(cell, Estimate.of(logRatios));
    }
  }

  private List<Noise> noises(DoublePredicate sd) {
    var count = cells.values().stream().filter(estimate -> sd.test(estimate.sd())).count();
    return count == 0 ? List.of() : Collections.nCopies((int) count, pooled(sd));
  }

  private Noise pooled(DoublePredicate sd) {
    return new Noise(
        pairs.stream()
            .filter(pair -> sd.test(cell(pair).sd()))
            .mapToDouble(pair -> residual(pair, cell(pair)))
            .toArray());
  }

  private Estimate cell(PairRecord pair) {
    return Objects.requireNonNull(cells.get(pair.cell()));
  }

  /**
   * Stretched by what taking the mean away costs: few pairs shall not look quieter than they are.
   */
  private static double residual(PairRecord pair, Estimate cell) {
    var stretch = Math.sqrt(cell.pairs() / (cell.pairs() - 1.0));
    return stretch * (logRatio(pair) - cell.mean());
  }

  private static double logRatio(PairRecord pair) {
    return new CellSample(pair.cell(), pair.harness(), List.of(pair), 0).logRatios()[0];
  }

  private static boolean isQuiet(double sd) {
    return sd < QUIET;
  }
}
