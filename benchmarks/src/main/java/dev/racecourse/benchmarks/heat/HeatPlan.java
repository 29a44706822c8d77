package dev.racecourse.benchmarks.heat;

import dev.racecourse.turns.TurnPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The turns of a heat. In the first round each JVM warms up. Then they measure with one number of
 * threads after the other, in random order, and take turns in random order.
 */
final class HeatPlan implements TurnPlan<Workload> {

  private final List<Workload> workloads;
  private final List<Integer> threads;
  private final Iterations iterations;
  private final Random random;

  HeatPlan(HeatSpec spec, Iterations iterations, Random random) {
    this.workloads = spec.workloads();
    this.iterations = iterations;
    this.random = random;
    this.threads = new ArrayList<>(spec.threads());
    Collections.shuffle(threads, random);
  }

  /** The numbers of threads, in their order. */
  List<Integer> threads() {
    return List.copyOf(threads);
  }

  @Override
  public int rounds() {
    return 1 + threads.size() * iterations.total();
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
    return round == 0 || turn(round) == 0 || turn(round) == iterations.total() - 1;
  }

  @Override
  public String name(int round) {
    return round == 0
        ? "the warm-up"
        : "turn %d of %d with %s".formatted(turn(round) + 1, iterations.total(), threadsIn(round));
  }

  private String threadsIn(int round) {
    var count = threads.get((round - 1) / iterations.total());
    return count + (count == 1 ? " thread" : " threads");
  }

  private int turn(int round) {
    return (round - 1) % iterations.total();
  }
}
