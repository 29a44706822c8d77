package dev.racecourse.benchmarks.heat;

import dev.racecourse.benchmarks.cost.CostProfiler;
import dev.racecourse.turns.measured.TurnProfiler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What all heats of a sweep have in common.
 *
 * @param common JMH's options for all runs; they name no benchmark
 * @param iterations of each cell
 * @param warmUpLimit how long a JVM may warm up; zero if it need not
 */
public record HeatOptions(Options common, Iterations iterations, Duration warmUpLimit) {

  private static final int WARM_UP_ITERATIONS = 4;
  private static final TimeValue WARM_UP_TIME = TimeValue.milliseconds(250);

  /** The same with so many iterations that count. */
  public HeatOptions with(int measured) {
    return new HeatOptions(common, iterations.with(measured), warmUpLimit);
  }

  /** The options of the run that measures a cell. */
  Options measuring(Cell cell) {
    return of(cell, cell.workload().mode())
        .warmupIterations(iterations.warmUps())
        .warmupTime(iterations.warmUpTime())
        .measurementIterations(iterations.measured())
        .measurementTime(iterations.time())
        .addProfiler(TurnProfiler.class)
        .addProfiler(CostProfiler.class)
        .build();
  }

  /** The options of a run that warms a JVM up for a cell. */
  Options warmingUp(Cell cell) {
    return of(cell, Mode.Throughput)
        .timeUnit(TimeUnit.SECONDS)
        .warmupIterations(0)
        .measurementIterations(WARM_UP_ITERATIONS)
        .measurementTime(WARM_UP_TIME)
        .build();
  }

  private ChainedOptionsBuilder of(Cell cell, Mode mode) {
    var options =
        new OptionsBuilder()
            .parent(common)
            .include(JvmCommand.exactly(cell.workload().benchmark()))
            .mode(mode)
            .threads(cell.threads())
            .forks(0)
            .warmupForks(0)
            .shouldFailOnError(true);
    cell.workload().params().forEach(options::param);
    return options;
  }
}
