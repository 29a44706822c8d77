package dev.racecourse.benchmarks.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What an operation costs besides time. CPU time in us/op and allocation in B/op, of the server's
 * threads and the client's where they can be told apart; CPU time of the JVM's own threads
 * (collector, compilers); context switches of the whole process.
 */
public final class CostProfiler implements InternalProfiler {

  @Override
  public String getDescription() {
    return "CPU, allocation and context switches per operation, of server and client";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    IterationClock.begin();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    var operations = result.getMetadata().getAllOps();
    return operations == 0
        ? List.of()
        : costs(IterationClock.start(), IterationClock.end(), Sides.of(benchmark), operations);
  }

  private static List<ScalarResult> costs(
      Snapshot start, Snapshot end, Sides sides, long operations) {
    var threads = end.threadsSince(start);
    var costs = new ArrayList<ScalarResult>();
    if (sides == Sides.TOGETHER) {
      add(costs, "cost", threads, thread -> true, operations);
    } else {
      if (sides != Sides.CLIENT_ONLY) {
        add(costs, "cost.server", threads, thread -> !sides.isClient(thread), operations);
      }
      add(costs, "cost.client", threads, sides::isClient, operations);
    }
    var ofThreads = threads.stream().mapToLong(ThreadCost::cpuNanos).sum();
    var ofJvm = Math.max(0, end.processNanos() - start.processNanos() - ofThreads);
    costs.add(mean("cost.jvm.cpu", ofJvm / 1e3 / operations, "us/op"));
    end.switches()
        .since(start.switches())
        .ifPresent(count -> costs.add(mean("cost.switches", (double) count / operations, "#/op")));
    return costs;
  }

  private static void add(
      List<ScalarResult> costs,
      String side,
      List<ThreadCost> threads,
      Predicate<ThreadCost> isOfSide,
      long operations) {
    var nanos = threads.stream().filter(isOfSide).mapToLong(ThreadCost::cpuNanos).sum();
    var bytes = threads.stream().filter(isOfSide).mapToLong(ThreadCost::bytes).sum();
    costs.add(mean(side + ".cpu", nanos / 1e3 / operations, "us/op"));
    costs.add(mean(side + ".alloc", (double) bytes / operations, "B/op"));
  }

  private static ScalarResult mean(String label, double value, String unit) {
    return new ScalarResult(label, value, unit, AggregationPolicy.AVG);
  }
}
