package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.Heat;
import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.console.Progress;
import dev.racecourse.turns.Turn;
import dev.racecourse.turns.TurnListener;
import java.time.Duration;
import java.util.Map;

/** Shows how far a sweep has come, and what its heat does. */
final class HeatProgress implements TurnListener<Workload> {

  private final Progress progress;
  private final Sweep sweep;
  private final HeatSpec spec;
  private final Heat heat;
  private final Duration begun;
  private final int turns;
  private int warm;

  HeatProgress(Progress progress, Sweep sweep, HeatSpec spec, Heat heat, int turns) {
    this.turns = turns;
    this.progress = progress;
    this.sweep = sweep;
    this.spec = spec;
    this.heat = heat;
    this.begun = sweep.budget().spent();
    show("starts " + spec.workloads().size() + " JVMs");
  }

  @Override
  public void roundBegins(int round, Map<Workload, Long> cpuNanos) {
    warm = 0;
    show(heat.name(round));
  }

  @Override
  public void turnEnded(Workload workload, int round, Turn turn) {
    if (heat.isWarmUp(round)) {
      warm++;
      show("%d of %d JVMs are warm".formatted(warm, spec.workloads().size()));
    }
  }

  private void show(String what) {
    var spent = sweep.budget().spent();
    var left = left(spent);
    var round = "round " + sweep.choice().round() + ": ";
    progress.show(spent.toSeconds(), spent.plus(left).toSeconds(), left, round + what);
  }

  /** Of the budget, which is spent unless all is certain before; or else of the heats to come. */
  private Duration left(Duration spent) {
    var ofHeat = sweep.times().of(spec, turns).minus(spent.minus(begun));
    var left = ofHeat.isNegative() ? Duration.ZERO : ofHeat;
    for (var planned : sweep.choice().planned()) {
      left = left.plus(sweep.times().of(planned, turns));
    }
    return sweep.budget().left().orElse(left);
  }
}
