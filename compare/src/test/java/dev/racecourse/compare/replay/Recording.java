package dev.racecourse.compare.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.stats.Values;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Recorded pairs, in the order in which they were measured. Few pairs a cell do not tell the shape
 * of its noise, so that of cells which are about as quiet is pooled.
 */
final class Recording {

  /** Fewer pairs do not tell how noisy a cell is. */
  private static final int FEWEST_PAIRS = 4;

  private static final double QUIET = 0.03;

  private final List<CellSample> cells;

  /** Takes those cells that were measured often enough. */
  Recording(List<PairRecord> recorded) {
    cells =
        recorded.stream()
            .filter(pair -> pair.outcome() instanceof Measured)
            .collect(groupingBy(PairRecord::cell, LinkedHashMap::new, toList()))
            .entrySet()
            .stream()
            .map(cell -> sample(cell.getKey(), cell.getValue()))
            .filter(cell -> cell.measured().size() >= FEWEST_PAIRS)
            .toList();
  }

  /** Cells whose pairs have a standard deviation below 3 %, each with the noise of all of them. */
  List<Noise> quiet() {
    return noises(cells.stream().filter(Recording::isQuiet).toList());
  }

  /** All others. */
  List<Noise> noisy() {
    return noises(cells.stream().filter(cell -> !isQuiet(cell)).toList());
  }

  private static CellSample sample(CellKey cell, List<PairRecord> pairs) {
    return new CellSample(cell, pairs.get(0).harness(), pairs, 0);
  }

  private static List<Noise> noises(List<CellSample> alike) {
    if (alike.isEmpty()) {
      return List.of();
    }
    var pooled = new Noise(alike.stream().flatMap(cell -> residuals(cell).stream()).toList());
    return Collections.nCopies(alike.size(), pooled);
  }

  /**
   * Stretched by what taking the mean away costs: few pairs shall not look quieter than they are.
   */
  private static List<Deviation> residuals(CellSample cell) {
    var speed = centred(cell.logRatios());
    var cpu = cpu(cell, speed);
    var stretch = Math.sqrt(speed.length / (speed.length - 1.0));
    return IntStream.range(0, speed.length)
        .mapToObj(i -> new Deviation(speed[i], cpu[i]).times(stretch))
        .toList();
  }

  /** Where CPU time was not recorded, it is taken to be as noisy as speed. */
  private static double[] cpu(CellSample cell, double[] speed) {
    var recorded = cell.cpuLogRatios();
    return recorded.length == 0 ? Arrays.stream(speed).map(d -> -d).toArray() : centred(recorded);
  }

  private static double[] centred(double[] values) {
    var mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static boolean isQuiet(CellSample cell) {
    return Math.sqrt(Values.variance(cell.logRatios())) < QUIET;
  }
}
