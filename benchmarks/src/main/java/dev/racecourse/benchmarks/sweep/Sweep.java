package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.Failure;
import dev.racecourse.benchmarks.heat.Heat;
import dev.racecourse.benchmarks.heat.HeatOptions;
import dev.racecourse.benchmarks.heat.HeatOutcome;
import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.console.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Runs one heat after the other, and writes all results so far after each, so that an interrupted
 * sweep keeps what it measured.
 *
 * @param failFast whether the first failure ends it; else the workload that failed is left out
 */
record Sweep(
    HeatChoice choice,
    HeatOptions options,
    HeatTimes times,
    Budget budget,
    boolean failFast,
    ResultFiles files,
    Random random) {

  /**
   * Runs until it is enough, the budget is spent, something fails, or an interrupt comes.
   *
   * @param samples are added to
   * @throws IOException if the results cannot be written
   */
  Outcome run(Samples samples, Progress progress) throws IOException {
    var failures = new ArrayList<Failure>();
    for (var next = next(samples); next.isPresent(); next = next(samples)) {
      var outcome = run(next.get(), progress);
      samples.add(outcome);
      outcome.failure().ifPresent(failures::add);
      if (!samples.cells().isEmpty()) {
        files.write(outcome(samples, failures, outcome.interrupted()));
      }
      if (outcome.failure().isPresent()) {
        choice.goOnWithout(outcome.failure().get().workload(), next.get());
      }
      if (outcome.interrupted() || (failFast && !failures.isEmpty())) {
        return outcome(samples, failures, outcome.interrupted());
      }
    }
    return outcome(samples, failures, false);
  }

  private Outcome outcome(Samples samples, List<Failure> failures, boolean interrupted) {
    return new Outcome(samples, List.copyOf(failures), choice.leftOut(), interrupted);
  }

  private Optional<HeatSpec> next(Samples samples) {
    return choice.next(samples, spec -> budget.holds(times.atLeast(spec)));
  }

  private HeatOutcome run(HeatSpec spec, Progress progress) throws IOException {
    var heats = new ArrayList<>(choice.planned());
    heats.add(spec);
    var turns = times.turns(heats, budget::holds);
    try (var scratch = ScratchFolder.create()) {
      var heat = new Heat(spec, options.with(turns), scratch.path(), random);
      var start = System.nanoTime();
      var outcome = heat.run(new HeatProgress(progress, this, spec, heat, turns), files::log);
      if (outcome.failure().isEmpty() && !outcome.interrupted()) {
        times.learn(spec, outcome, Duration.ofNanos(System.nanoTime() - start), turns);
      }
      return outcome;
    }
  }
}
