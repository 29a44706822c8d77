package dev.racecourse.benchmarks.samples;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.HeatOutcome;
import dev.racecourse.benchmarks.heat.WarmUp;
import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.scaling.ForkInterval;
import dev.racecourse.benchmarks.scaling.RatioInterval;
import dev.racecourse.benchmarks.scaling.Scatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/** What all heats so far have measured. Not thread-safe. */
public final class Samples {

  private final Map<Workload, Workload> rulers;
  private final SortedMap<Cell, SortedMap<Integer, JvmSample>> samples = new TreeMap<>();
  private final SortedMap<Cell, List<RunResult>> results = new TreeMap<>();
  private final SortedMap<Workload, List<WarmUp>> warmUps = new TreeMap<>();
  private int heats;

  /**
   * There are none yet.
   *
   * @param rulers for each workload the one that its throughput is divided by, if it has one
   */
  public Samples(Map<Workload, Workload> rulers) {
    this.rulers = Map.copyOf(rulers);
  }

  /** Adds what a heat has measured. */
  public void add(HeatOutcome outcome) {
    heats++;
    outcome
        .results()
        .forEach(
            (cell, result) -> {
              samples
                  .computeIfAbsent(cell, key -> new TreeMap<>())
                  .put(heats, JvmSample.of(heats, result));
              results.computeIfAbsent(cell, key -> new ArrayList<>()).add(result);
            });
    outcome
        .warmUps()
        .forEach(
            (workload, warmUp) ->
                warmUps.computeIfAbsent(workload, key -> new ArrayList<>()).add(warmUp));
  }

  /** The cells that have a sample. */
  public Set<Cell> cells() {
    return samples.keySet();
  }

  /** All samples of a cell, in the order in which they were measured. */
  public List<JvmSample> of(Cell cell) {
    return List.copyOf(samples.getOrDefault(cell, new TreeMap<>()).values());
  }

  /** How the JVMs of a workload warmed up. */
  public List<WarmUp> warmUps(Workload workload) {
    return List.copyOf(warmUps.getOrDefault(workload, List.of()));
  }

  /** JMH's own results: those of each cell as one run with a fork for each JVM. */
  public Collection<RunResult> results() {
    return results.values().stream().map(MergedRun::of).toList();
  }

  /** The unit of a cell's score, such as ops/s. */
  public String unit(Cell cell) {
    return results.getOrDefault(cell, List.of()).get(0).getPrimaryResult().getScoreUnit();
  }

  /** Whether other workloads are divided by this one. */
  public boolean isRuler(Workload workload) {
    return rulers.containsValue(workload);
  }

  /** The cell that this one is divided by; empty if there is none. */
  public Optional<Cell> ruler(Cell cell) {
    return Optional.ofNullable(rulers.get(cell.workload()))
        .map(ruler -> new Cell(ruler, cell.threads()));
  }

  /** Throughput over the ruler's, of JVMs that took turns; empty if there are none. */
  public Optional<RatioInterval> ofRuler(Cell cell) {
    if (cell.workload().mode() != Mode.Throughput) {
      return Optional.empty();
    }
    var ratios = ofRulers(cell);
    return ratios.length == 0
        ? Optional.empty()
        : Optional.of(RatioInterval.of(ratios, scatter(cell)));
  }

  private double[] ofRulers(Cell cell) {
    return ruler(cell).map(ruler -> ratios(cell, ruler)).orElse(new double[0]);
  }

  /**
   * What ratios to the ruler scatter by: as those of the workload do, with each number of threads,
   * moderated by those of all others with the same ruler. Thread counts share JVMs, and so count by
   * half; all others share their ruler's, too, and so count by half again.
   */
  private Scatter scatter(Cell cell) {
    var workload = cell.workload();
    var ruler = rulers.get(workload);
    var own = groups(other -> other.workload().equals(workload));
    var others =
        groups(
            other ->
                !other.workload().equals(workload)
                    && Objects.equals(rulers.get(other.workload()), ruler));
    var share = own.size() > 1 ? 0.5 : 1;
    return Scatter.within(own, share).moderatedBy(Scatter.within(others, share / 2));
  }

  /** The ratios of each of these cells that has several. */
  private List<double[]> groups(Predicate<Cell> cells) {
    return samples.keySet().stream()
        .filter(cells)
        .map(this::ofRulers)
        .filter(group -> group.length > 1)
        .toList();
  }

  /** Throughput over that with one thread, in the same JVM; empty if there is none. */
  public Optional<RatioInterval> speedUp(Cell cell) {
    var ratios = ratios(cell, new Cell(cell.workload(), 1));
    return ratios.length == 0 ? Optional.empty() : Optional.of(RatioInterval.of(ratios));
  }

  private double[] ratios(Cell cell, Cell base) {
    var bases = of(base).stream().collect(Collectors.toMap(JvmSample::heat, JvmSample::score));
    return of(cell).stream()
        .mapToDouble(sample -> sample.score() / bases.getOrDefault(sample.heat(), Double.NaN))
        .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
        .toArray();
  }

  /**
   * Half of the 95 % interval over the value: of the ratio to the ruler, or of the score where
   * there is no ruler. Such as 0.03 for ± 3 %; infinite while there is no interval.
   */
  public double uncertainty(Cell cell) {
    var ofRuler = ofRuler(cell);
    return ofRuler.isPresent()
        ? ofRuler.get().relativeHalfWidth()
        : ForkInterval.of(scores(cell).toArray())
            .map(interval -> interval.relativeHalfWidth().orElse(0))
            .orElse(Double.POSITIVE_INFINITY);
  }

  private DoubleStream scores(Cell cell) {
    return of(cell).stream().mapToDouble(JvmSample::score);
  }
}
