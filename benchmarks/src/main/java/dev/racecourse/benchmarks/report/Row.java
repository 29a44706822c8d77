package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.samples.JvmSample;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.benchmarks.scaling.ForkInterval;
import dev.racecourse.benchmarks.scaling.RatioInterval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A cell with its samples: a row of the table. */
record Row(Cell cell, Samples samples) {

  private static final List<String> CPU =
      List.of("cost.server.cpu", "cost.client.cpu", "cost.cpu", "cost.jvm.cpu");

  List<JvmSample> jvms() {
    return samples.of(cell);
  }

  boolean isMeasured() {
    return !jvms().isEmpty();
  }

  int threads() {
    return cell.threads();
  }

  double score() {
    return mean(JvmSample::score);
  }

  Optional<ForkInterval> interval() {
    return interval(JvmSample::score);
  }

  Optional<RatioInterval> ofRuler() {
    return samples.ofRuler(cell);
  }

  Optional<RatioInterval> speedUp() {
    return samples.speedUp(cell);
  }

  /** The same workload with one thread; it may have no samples. */
  Row alone() {
    return new Row(new Cell(cell.workload(), 1), samples);
  }

  /** The row that this one is divided by. */
  Optional<Row> ruler() {
    return samples.ruler(cell).map(ruler -> new Row(ruler, samples));
  }

  /** The row of the same workload whose operations take least CPU. */
  Row cheapest() {
    return samples.cells().stream()
        .filter(other -> other.workload().equals(cell.workload()))
        .map(other -> new Row(other, samples))
        .min(Comparator.comparingDouble(Row::cpu))
        .orElse(this);
  }

  /** The labels of all costs. */
  Set<String> costs() {
    return jvms().stream()
        .flatMap(jvm -> jvm.costs().keySet().stream())
        .collect(Collectors.toSet());
  }

  /** A cost of an operation; NaN if it is not known. */
  double cost(String label) {
    return mean(jvm -> jvm.costs().getOrDefault(label, Double.NaN));
  }

  /** CPU time of an operation, of all threads, in microseconds. */
  double cpu() {
    return mean(Row::cpu);
  }

  Optional<ForkInterval> cpuInterval() {
    return interval(Row::cpu);
  }

  Set<String> counters() {
    return jvms().stream()
        .flatMap(jvm -> jvm.counters().keySet().stream())
        .collect(Collectors.toSet());
  }

  double counter(String name) {
    return mean(jvm -> jvm.counters().getOrDefault(name, 0.0));
  }

  private static double cpu(JvmSample jvm) {
    return CPU.stream().mapToDouble(label -> jvm.costs().getOrDefault(label, 0.0)).sum();
  }

  private double mean(ToDoubleFunction<JvmSample> value) {
    return jvms().stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private Optional<ForkInterval> interval(ToDoubleFunction<JvmSample> value) {
    return ForkInterval.of(jvms().stream().mapToDouble(value).toArray());
  }
}
