package dev.racecourse.benchmarks.samples;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.HeatOutcome;
import dev.racecourse.benchmarks.heat.WarmUp;
import dev.racecourse.benchmarks.heat.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.IterationResultMetaData;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.results.ThroughputResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

/** Heats that are made up. */
public final class Measured {

  private final Samples samples;
  private Map<Integer, Double> cpu = Map.of();
  private double usualCpu = 20;
  private boolean settled = true;

  public Measured(Map<Workload, Workload> rulers) {
    samples = new Samples(rulers);
  }

  public Samples samples() {
    return samples;
  }

  /** A throughput benchmark of this project. */
  public static Workload workload(String name, String... param) {
    var params = new TreeMap<String, String>();
    if (param.length > 0) {
      params.put(param[0], param[1]);
    }
    return new Workload("dev.racecourse.benchmarks." + name, Mode.Throughput, params);
  }

  public Cell cell(Workload workload, int threads) {
    return new Cell(workload, threads);
  }

  /** Operations take so many microseconds from now on. */
  public Measured cpu(double micros) {
    usualCpu = micros;
    return this;
  }

  public Measured cpuByThreads(Map<Integer, Double> micros) {
    cpu = micros;
    return this;
  }

  public Measured settled(boolean all) {
    settled = all;
    return this;
  }

  /** Adds a heat with one JVM for each workload, and a score for each cell. */
  public Measured heat(Map<Cell, Double> scores) {
    samples.add(outcome(scores));
    return this;
  }

  private HeatOutcome outcome(Map<Cell, Double> scores) {
    var results = new TreeMap<Cell, RunResult>();
    var warmUps = new TreeMap<Workload, WarmUp>();
    scores.forEach(
        (cell, score) -> {
          results.put(cell, run(cell, score, cpu.getOrDefault(cell.threads(), usualCpu)));
          warmUps.put(cell.workload(), new WarmUp(10, settled));
        });
    return new HeatOutcome(warmUps, results, Optional.empty(), false);
  }

  private static RunResult run(Cell cell, double score, double cpu) {
    var params = params(cell);
    var iteration =
        new IterationResult(
            params, params.getMeasurement(), new IterationResultMetaData((long) score, 1));
    var second = TimeUnit.SECONDS.toNanos(1);
    iteration.addResult(
        new ThroughputResult(ResultRole.PRIMARY, "it", score, second, TimeUnit.SECONDS));
    iteration.addResult(cost("cost.server.cpu", 0.6 * cpu));
    iteration.addResult(cost("cost.client.cpu", 0.3 * cpu));
    iteration.addResult(cost("cost.jvm.cpu", 0.1 * cpu));
    return new RunResult(params, List.of(new BenchmarkResult(params, List.of(iteration))));
  }

  private static ScalarResult cost(String label, double value) {
    return new ScalarResult(label, value, "us/op", AggregationPolicy.AVG);
  }

  private static BenchmarkParams params(Cell cell) {
    var workload = new WorkloadParams();
    cell.workload().params().forEach((key, value) -> workload.put(key, value, 0));
    return new BenchmarkParams(
        cell.workload().benchmark(),
        "generated",
        true,
        cell.threads(),
        new int[] {1},
        List.of(),
        0,
        0,
        new IterationParams(IterationType.WARMUP, 0, TimeValue.NONE, 1),
        new IterationParams(IterationType.MEASUREMENT, 1, TimeValue.seconds(1), 1),
        Mode.Throughput,
        workload,
        TimeUnit.SECONDS,
        1,
        "java",
        List.of("-Xmx512m"),
        "17",
        "VM",
        "17",
        "1.37",
        TimeValue.minutes(10));
  }
}
