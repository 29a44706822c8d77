package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.HeatOutcome;
import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Iterations;
import dev.racecourse.benchmarks.heat.WarmUp;
import java.time.Duration;

/** How long heats take: a guess at first, then as long as those before. */
final class HeatTimes {

  /** To start a JVM, and to end it. */
  private static final double JVM_SECONDS = 1.5;

  /** To warm a JVM up. */
  private static final double WARM_UP_SECONDS = 11;

  /** To set a server up for a cell, and to tear it down. */
  private static final double SET_UP_SECONDS = 0.5;

  private double warmUpSeconds;
  private double cellSeconds;

  /**
   * Guesses.
   *
   * @param warmUpLimit how long a JVM may warm up
   */
  HeatTimes(Iterations iterations, Duration warmUpLimit) {
    warmUpSeconds = Math.min(WARM_UP_SECONDS, seconds(warmUpLimit));
    cellSeconds = SET_UP_SECONDS + seconds(iterations.duration());
  }

  /** How long a heat takes. */
  Duration of(HeatSpec spec) {
    var seconds = spec.workloads().size() * jvmSeconds(spec) + spec.cells() * cellSeconds;
    return Duration.ofMillis(Math.round(1000 * seconds));
  }

  /** Learns from a heat that ran to its end. */
  void learn(HeatSpec spec, HeatOutcome outcome, Duration taken) {
    var warmUps = outcome.warmUps().values();
    warmUpSeconds = warmUps.stream().mapToDouble(WarmUp::seconds).average().orElse(0);
    var ofCells = seconds(taken) - spec.workloads().size() * jvmSeconds(spec);
    cellSeconds = Math.max(0, ofCells) / spec.cells();
  }

  private double jvmSeconds(HeatSpec spec) {
    return JVM_SECONDS + spec.warmUps() * warmUpSeconds;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
