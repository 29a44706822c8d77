package dev.racecourse.benchmarks.sweep;

import dev.racecourse.benchmarks.heat.HeatSpec;
import dev.racecourse.benchmarks.heat.Setting;
import dev.racecourse.benchmarks.heat.Workload;
import dev.racecourse.benchmarks.samples.Samples;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which heat is next: some rounds of all heats, each in random order; then, if a precision is asked
 * for, those cells that have not reached it, the heat with the least certain cell first.
 */
final class HeatChoice {

  private final List<HeatSpec> heats;
  private final Goal goal;
  private final Random random;
  private final Deque<HeatSpec> round = new ArrayDeque<>();
  private int roundsBegun;
  private int leftOut;

  /**
   * When it is enough.
   *
   * @param rounds of all heats, at least
   * @param precision the largest uncertainty that will do; empty if the rounds will
   */
  record Goal(int rounds, Optional<Double> precision) {}

  HeatChoice(List<HeatSpec> heats, Goal goal, Random random) {
    this.heats = new ArrayList<>(heats);
    this.goal = goal;
    this.random = random;
  }

  /** Which round of all heats is under way, from 1. */
  int round() {
    return roundsBegun;
  }

  /** How many heats of the rounds did not fit, and were left out. */
  int leftOut() {
    return leftOut;
  }

  /** The heats that all rounds still to come have, but for those that only precision asks for. */
  List<HeatSpec> planned() {
    var planned = new ArrayList<>(round);
    for (var left = roundsBegun; left < goal.rounds(); left++) {
      planned.addAll(heats);
    }
    return planned;
  }

  /**
   * Leaves a workload out from now on.
   *
   * @param failed the heat that it failed in, which is next again
   */
  void goOnWithout(Workload workload, HeatSpec failed) {
    heats.replaceAll(heat -> heat.without(workload));
    heats.removeIf(heat -> heat.workloads().isEmpty());
    var rest = new ArrayList<>(round);
    rest.add(0, failed);
    round.clear();
    rest.stream()
        .map(heat -> heat.without(workload))
        .filter(heat -> !heat.workloads().isEmpty())
        .forEach(round::add);
  }

  /**
   * The next heat; empty if it is enough, or nothing fits.
   *
   * @param fits whether there is time for a heat
   */
  Optional<HeatSpec> next(Samples samples, Predicate<HeatSpec> fits) {
    while (!round.isEmpty() || (roundsBegun < goal.rounds() && !heats.isEmpty())) {
      if (round.isEmpty()) {
        beginRound();
      }
      var next = round.removeFirst();
      if (fits.test(next)) {
        return Optional.of(next);
      }
      leftOut++;
    }
    return goal.precision().flatMap(precision -> leastCertain(samples, precision, fits));
  }

  private void beginRound() {
    roundsBegun++;
    var all = new ArrayList<>(heats);
    Collections.shuffle(all, random);
    round.addAll(all);
  }

  private Optional<HeatSpec> leastCertain(
      Samples samples, double precision, Predicate<HeatSpec> fits) {
    return heats.stream()
        .sorted(Comparator.comparingDouble(heat -> -widest(heat, samples)))
        .flatMap(heat -> narrowed(heat, samples, precision, fits).stream())
        .findFirst();
  }

  /** As many cells of a heat that are not certain enough as there is time for, with their ruler. */
  private static Optional<HeatSpec> narrowed(
      HeatSpec heat, Samples samples, double precision, Predicate<HeatSpec> fits) {
    var rulers = heat.workloads().stream().filter(samples::isRuler).toList();
    var workloads =
        heat.workloads().stream()
            .filter(workload -> !samples.isRuler(workload))
            .filter(workload -> widest(heat, workload, samples) > precision)
            .sorted(Comparator.comparingDouble(workload -> -widest(heat, workload, samples)))
            .toList();
    return IntStream.rangeClosed(1, workloads.size())
        .mapToObj(rows -> workloads.subList(0, rows))
        .flatMap(rows -> withSettings(rows, rulers, heat.settings(), samples, precision))
        .filter(fits)
        .max(Comparator.comparingInt(HeatSpec::cellCount));
  }

  /** With all settings that are not certain enough, and with ever fewer of them. */
  private static Stream<HeatSpec> withSettings(
      List<Workload> rows,
      List<Workload> rulers,
      List<Setting> settings,
      Samples samples,
      double precision) {
    var heat = new HeatSpec(Stream.concat(rows.stream(), rulers.stream()).toList(), settings);
    var uncertain =
        settings.stream()
            .filter(setting -> widest(heat, setting, samples) > precision)
            .sorted(Comparator.comparingDouble(setting -> -widest(heat, setting, samples)))
            .toList();
    return IntStream.rangeClosed(1, uncertain.size())
        .mapToObj(count -> new HeatSpec(heat.workloads(), uncertain.subList(0, count)));
  }

  private static double widest(HeatSpec heat, Samples samples) {
    return heat.settings().stream()
        .mapToDouble(setting -> widest(heat, setting, samples))
        .max()
        .orElse(0);
  }

  private static double widest(HeatSpec heat, Workload workload, Samples samples) {
    return heat.settings().stream()
        .mapToDouble(setting -> samples.uncertainty(setting.cell(workload)))
        .max()
        .orElse(0);
  }

  private static double widest(HeatSpec heat, Setting setting, Samples samples) {
    return heat.workloads().stream()
        .filter(workload -> !samples.isRuler(workload))
        .mapToDouble(workload -> samples.uncertainty(setting.cell(workload)))
        .max()
        .orElse(0);
  }
}
