package dev.racecourse.benchmarks.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How far a fitted law can be trusted: the law is fitted again to rounds drawn with replacement
 * from those that were measured, and 95 % of the fits lie in these ranges.
 *
 * <p>Source: B. Efron, "Bootstrap Methods: Another Look at the Jackknife", The Annals of Statistics
 * 7 (1979).
 *
 * @param contention of sigma
 * @param coherency of kappa
 * @param peak of the number of threads at which throughput is highest; infinite if it never falls
 */
public record FitUncertainty(Range contention, Range coherency, Range peak) {

  private static final int DRAWS = 400;
  private static final double TAIL = 0.025;

  /** From the low end to the high end. */
  public record Range(double low, double high) {}

  /**
   * Draws.
   *
   * @param rounds what each round has measured: throughput by number of threads
   * @return nothing for fewer than two rounds
   */
  public static Optional<FitUncertainty> of(List<? extends Map<Integer, Double>> rounds) {
    if (rounds.size() < 2) {
      return Optional.empty();
    }
    // Always the same draws: a report says the same of the same numbers.
    var random = new Random(1);
    var laws = new ArrayList<ScalabilityLaw>();
    for (var draw = 0; draw < DRAWS; draw++) {
      var drawn = random.ints(rounds.size(), 0, rounds.size()).mapToObj(rounds::get).toList();
      var points = points(drawn);
      if (points.size() >= ScalabilityFit.THREAD_COUNTS_NEEDED) {
        laws.add(LeastSquares.law(points));
      }
    }
    return laws.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FitUncertainty(
                range(laws, ScalabilityLaw::sigma),
                range(laws, ScalabilityLaw::kappa),
                range(laws, FitUncertainty::peak)));
  }

  /** The mean of each number of threads. */
  public static List<Point> points(List<? extends Map<Integer, Double>> rounds) {
    SortedMap<Integer, List<Double>> byThreads = new TreeMap<>();
    for (var round : rounds) {
      round.forEach(
          (threads, throughput) ->
              byThreads.computeIfAbsent(threads, key -> new ArrayList<>()).add(throughput));
    }
    var points = new ArrayList<Point>();
    byThreads.forEach(
        (threads, values) -> {
          var mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
          if (mean > 0) {
            points.add(new Point(threads, mean));
          }
        });
    return points;
  }

  private static double peak(ScalabilityLaw law) {
    return law.limit() instanceof ScalabilityLimit.Peak peak
        ? peak.threads()
        : Double.POSITIVE_INFINITY;
  }

  private static Range range(List<ScalabilityLaw> laws, ToDoubleFunction<ScalabilityLaw> value) {
    var sorted = laws.stream().mapToDouble(value).toArray();
    Arrays.sort(sorted);
    var tail = (int) (TAIL * sorted.length);
    return new Range(sorted[tail], sorted[sorted.length - 1 - tail]);
  }
}
