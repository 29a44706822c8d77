package dev.racecourse.benchmarks.samples;

import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.WorkloadParams;

/** One run of JMH made of several, each of a JVM of its own, which become its forks. */
final class MergedRun {

  private MergedRun() {}

  static RunResult of(List<RunResult> runs) {
    var params = withForks(runs.get(0).getParams(), runs.size());
    var forks =
        runs.stream()
            .flatMap(run -> run.getBenchmarkResults().stream())
            .map(
                fork -> new BenchmarkResult(params, fork.getIterationResults(), fork.getMetadata()))
            .toList();
    return new RunResult(params, forks);
  }

  /** The same, but for the number of forks: JMH knows that it has not started any. */
  private static BenchmarkParams withForks(BenchmarkParams params, int forks) {
    var workload = new WorkloadParams();
    for (var key : params.getParamsKeys()) {
      workload.put(key, params.getParam(key), 0);
    }
    return new BenchmarkParams(
        params.getBenchmark(),
        params.generatedBenchmark(),
        params.shouldSynchIterations(),
        params.getThreads(),
        params.getThreadGroups(),
        params.getThreadGroupLabels(),
        forks,
        0,
        params.getWarmup(),
        params.getMeasurement(),
        params.getMode(),
        workload,
        params.getTimeUnit(),
        params.getOpsPerInvocation(),
        params.getJvm(),
        params.getJvmArgs(),
        params.getJdkVersion(),
        params.getVmName(),
        params.getVmVersion(),
        params.getJmhVersion(),
        params.getTimeout());
  }
}
