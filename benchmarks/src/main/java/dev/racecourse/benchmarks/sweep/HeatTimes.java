package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.HeatOutcome;
import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Iterations;
import dev.racecourse.benchmarks.heat.WarmUp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long heats take: a guess at first, then as long as those before. */
final class HeatTimes {

  /** To start a JVM, and to end it. */
  private static final double JVM_SECONDS = 1.5;

  /** To warm a JVM up. */
  private static final double WARM_UP_SECONDS = 11;

  /** To set a server up for a cell, and to tear it down. */
  private static final double SET_UP_SECONDS = 0.5;

  /** Of a turn: JMH's own work, and the wait for the turn. */
  private static final double OVERHEAD_SECONDS = 0.02;

  private final Iterations iterations;
  private final double setUpSeconds;
  private double warmUpSeconds;
  private double turnSeconds;

  /**
   * Guesses.
   *
   * @param warmUpLimit how long a JVM may warm up
   */
  HeatTimes(Iterations iterations, Duration warmUpLimit) {
    this.iterations = iterations;
    setUpSeconds =
        SET_UP_SECONDS
            + iterations.warmUps() * (seconds(iterations.warmUpTime()) + OVERHEAD_SECONDS);
    warmUpSeconds = Math.min(WARM_UP_SECONDS, warmUpLimit.toMillis() / 1e3);
    turnSeconds = seconds(iterations.time()) + OVERHEAD_SECONDS;
  }

  /** How long a heat takes at least. */
  Duration atLeast(HeatSpec spec) {
    return of(spec, iterations.fewest());
  }

  /** How long a heat takes with so many turns of each cell that count. */
  Duration of(HeatSpec spec, int turns) {
    var seconds =
        spec.workloads().size() * jvmSeconds(spec)
            + spec.cellCount() * (setUpSeconds + turns * turnSeconds);
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  /** How many turns of each cell there is time for, if all of these heats have as many. */
  int turns(List<HeatSpec> heats, Predicate<Duration> holds) {
    return IntStream.iterate(
            iterations.measured(), turns -> turns > iterations.fewest(), turns -> turns - 1)
        .filter(turns -> holds.test(sum(heats, turns)))
        .findFirst()
        .orElse(iterations.fewest());
  }

  private Duration sum(List<HeatSpec> heats, int turns) {
    return heats.stream().map(heat -> of(heat, turns)).reduce(Duration.ZERO, Duration::plus);
  }

  /** Learns from a heat that ran to its end with so many turns. */
  void learn(HeatSpec spec, HeatOutcome outcome, Duration taken, int turns) {
    var warmUps = outcome.warmUps().values();
    warmUpSeconds = warmUps.stream().mapToDouble(WarmUp::seconds).average().orElse(0);
    var ofCells = taken.toMillis() / 1e3 - spec.workloads().size() * jvmSeconds(spec);
    var ofTurns = ofCells / spec.cellCount() - setUpSeconds;
    turnSeconds = Math.max(seconds(iterations.time()), ofTurns / turns);
  }

  private double jvmSeconds(HeatSpec spec) {
    return JVM_SECONDS + spec.warmUps() * warmUpSeconds;
  }

  private static double seconds(TimeValue time) {
    return time.convertTo(TimeUnit.MICROSECONDS) / 1e6;
  }
}
