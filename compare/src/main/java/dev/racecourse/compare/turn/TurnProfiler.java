package dev.racecourse.compare.turn;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/** A JMH profiler that holds every iteration back until the conductor grants this JVM its turn. */
public final class TurnProfiler implements InternalProfiler {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long cpuNanosAtStart;

  @Override
  public String getDescription() {
    return "Takes turns with another JVM, iteration by iteration";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    Lazily.CONDUCTOR.askForTurn(SYSTEM.getProcessCpuTime());
    cpuNanosAtStart = SYSTEM.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    Lazily.CONDUCTOR.giveTurnBack(cpuNanosAtStart);
    return List.of();
  }

  /** JMH's host makes a profiler too, for its checks: only the first iteration may connect. */
  private static final class Lazily {
    static final ConductorLink CONDUCTOR = ConductorLink.open(System.getenv(TurnWire.ADDRESS));
  }
}
