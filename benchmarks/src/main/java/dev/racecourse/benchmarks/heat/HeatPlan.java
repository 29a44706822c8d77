package dev.racecourse.benchmarks.heat;

import dev.racecourse.turns.TurnPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The turns of a heat: each JVM warms up in its first turn; then they measure one setting after the
 * other, in random order, and take turns in random order. Settings with other parameters come last,
 * as the code that was compiled for those would not be the code for the workload alone.
 */
final class HeatPlan implements TurnPlan<Workload> {

  private final List<Workload> workloads;
  private final List<Segment> segments;
  private final Iterations iterations;
  private final Random random;

  HeatPlan(HeatSpec spec, Iterations iterations, Random random) {
    this.workloads = spec.workloads();
    this.segments = segments(spec, random);
    this.iterations = iterations;
    this.random = random;
  }

  private static List<Segment> segments(HeatSpec spec, Random random) {
    var settings = new ArrayList<>(spec.settings());
    Collections.shuffle(settings, random);
    settings.sort(
        Comparator.comparing(Setting::isPlain)
            .reversed()
            .thenComparing(setting -> setting.params().toString()));
    var segments = new ArrayList<Segment>();
    SortedMap<String, String> warmFor = new TreeMap<>();
    for (var setting : settings) {
      if (segments.isEmpty() || !setting.params().equals(warmFor)) {
        segments.add(new Segment(busiest(settings, setting.params()), true));
        warmFor = setting.params();
      }
      segments.add(new Segment(setting, false));
    }
    return segments;
  }

  /** With many threads a JVM is warm soonest. */
  private static Setting busiest(List<Setting> settings, SortedMap<String, String> params) {
    var threads =
        settings.stream()
            .filter(setting -> setting.params().equals(params))
            .mapToInt(Setting::threads)
            .max();
    return new Setting(threads.orElseThrow(), params);
  }

  /** In their order. */
  List<Segment> segments() {
    return List.copyOf(segments);
  }

  /** The settings that JVMs warm up for, in their order. */
  List<Setting> warmedUp() {
    return segments.stream().filter(Segment::warmUp).map(Segment::setting).toList();
  }

  /** The settings that are measured, in their order. */
  List<Setting> measured() {
    return segments.stream().filter(segment -> !segment.warmUp()).map(Segment::setting).toList();
  }

  @Override
  public int rounds() {
    return segments.stream().mapToInt(segment -> segment.rounds(iterations)).sum();
  }

  @Override
  public List<Workload> order(int round) {
    var order = new ArrayList<>(workloads);
    Collections.shuffle(order, random);
    return order;
  }

  /** JMH sets a server up in the first iteration of a cell, and tears it down in the last. */
  @Override
  public boolean takesLong(int round) {
    var place = place(round);
    return place.turn == 0 || place.turn == place.segment.rounds(iterations) - 1;
  }

  /** Whether the JVMs warm up in a round. */
  boolean isWarmUp(int round) {
    return place(round).segment.warmUp();
  }

  @Override
  public String name(int round) {
    var place = place(round);
    var with = place.segment.setting().text();
    return place.segment.warmUp()
        ? "the warm-up with " + with
        : "turn %d of %d with %s".formatted(place.turn + 1, iterations.total(), with);
  }

  /** Where a round is in its segment. */
  private record Place(Segment segment, int turn) {}

  private Place place(int round) {
    var turn = round;
    for (var segment : segments) {
      if (turn < segment.rounds(iterations)) {
        return new Place(segment, turn);
      }
      turn -= segment.rounds(iterations);
    }
    throw new IllegalArgumentException("there is no round " + round);
  }
}
