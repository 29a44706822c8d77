package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.HeatOptions;
import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Iterations;
import dev.racecourse.benchmarks.heat.Setting;
import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.sweep.HeatChoice.Goal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/**
 * What a command line comes to.
 *
 * @param heats of each round
 * @param rulers of each workload that has one
 * @param goal when it is enough
 * @param budget how long it may take; empty if it may take as long as it takes
 */
record SweepPlan(
    List<HeatSpec> heats,
    Map<Workload, Workload> rulers,
    HeatOptions options,
    Goal goal,
    Optional<Duration> budget) {

  private static final int ROUNDS = 3;
  private static final double PRECISION = 0.05;
  private static final Duration BUDGET = Duration.ofMinutes(15);
  private static final Duration WARM_UP_LIMIT = Duration.ofSeconds(30);
  private static final String TARGET = "target";
  private static final String MEMORY = "memory";

  /** Two threads are as many as use both cores of a small machine, and none waits for a core. */
  private static final Setting IN_MEMORY = new Setting(2, new TreeMap<>(Map.of(TARGET, MEMORY)));

  /**
   * Plans.
   *
   * @param options the part of the command line that JMH reads
   * @throws CommandLineOptionException if there is nothing to measure
   */
  static SweepPlan of(Arguments arguments, SweepOptions options) throws CommandLineOptionException {
    options.check();
    var selection = Selection.of(options, arguments.parameters());
    var threads = arguments.threads().orElse(ThreadCounts.DEFAULT).counts();
    var settings = new ArrayList<>(threads.stream().map(Setting::of).toList());
    var rulers = new HashMap<>(selection.rulers());
    if (isUsual(arguments, options)) {
      settings.add(IN_MEMORY);
      rulers.putAll(Selection.of(options.with(TARGET, MEMORY), arguments.parameters()).rulers());
    }
    var heatOptions =
        new HeatOptions(
            options, Iterations.of(options), arguments.warmUpLimit().orElse(WARM_UP_LIMIT));
    return new SweepPlan(
        Heats.of(selection, settings, JvmMemory.jvmsAtOnce(options)),
        rulers,
        heatOptions,
        goal(arguments, options),
        budget(arguments, options));
  }

  /** All that is to be measured. */
  Set<Cell> cells() {
    return heats.stream().flatMap(HeatSpec::cells).collect(Collectors.toSet());
  }

  /** Whether the command line leaves open what is measured, so that all ways to it are of use. */
  private static boolean isUsual(Arguments arguments, SweepOptions options) {
    return options.namesNothing()
        && arguments.threads().isEmpty()
        && arguments.parameters().isEmpty();
  }

  /** A number of forks fixes the rounds; else it takes as many as the precision does. */
  private static Goal goal(Arguments arguments, SweepOptions options) {
    var forks = options.getForkCount();
    return forks.hasValue()
        ? new Goal(forks.get(), arguments.precision())
        : new Goal(ROUNDS, arguments.precision().or(() -> Optional.of(PRECISION)));
  }

  private static Optional<Duration> budget(Arguments arguments, SweepOptions options) {
    var isOpen = !options.getForkCount().hasValue() || arguments.precision().isPresent();
    return isOpen ? arguments.budget().or(() -> Optional.of(BUDGET)) : arguments.budget();
  }
}
