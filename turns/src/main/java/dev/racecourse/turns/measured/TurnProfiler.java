package dev.racecourse.turns.measured;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/** A JMH profiler that holds every iteration back until the conductor grants this JVM its turn. */
public final class TurnProfiler implements InternalProfiler {

  @Override
  public String getDescription() {
    return "Takes turns with other JVMs, iteration by iteration";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    TurnGate.enter();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    TurnGate.leave();
    return List.of();
  }
}
