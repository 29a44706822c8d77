package dev.racecourse.benchmarks.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.TimeValue;

class HeatPlanTest {

  private static final Iterations ITERATIONS =
      new Iterations(1, TimeValue.milliseconds(500), 3, 3, TimeValue.milliseconds(100));
  private static final Workload A = workload("a.A.a");
  private static final Workload B = workload("a.B.b");

  private final HeatPlan plan =
      new HeatPlan(
          new HeatSpec(List.of(A, B), List.of(Setting.of(1), Setting.of(4))),
          ITERATIONS,
          new Random(1));

  @Test
  void warmsUpThenTakesATurnForEachIterationOfEachCell() {
    assertEquals(1 + 2 * (1 + 3), plan.rounds());
  }

  @Test
  void eachHasOneTurnInEachRoundAndNobodyIsAlwaysFirst() {
    var first = new HashSet<Workload>();
    for (var round = 0; round < plan.rounds(); round++) {
      var order = plan.order(round);
      assertEquals(2, order.size());
      assertEquals(Set.of(A, B), new HashSet<>(order));
      first.add(order.get(0));
    }
    assertEquals(Set.of(A, B), first);
  }

  @Test
  void allThreadCountsAreThereInAnOrderThatDependsOnTheSeed() {
    var orders =
        IntStream.range(0, 20)
            .mapToObj(
                seed ->
                    new HeatPlan(
                            new HeatSpec(List.of(A), List.of(Setting.of(1), Setting.of(4))),
                            ITERATIONS,
                            new Random(seed * 1_000_003L))
                        .measured())
            .toList();
    assertEquals(
        Set.of(List.of(Setting.of(1), Setting.of(4)), List.of(Setting.of(4), Setting.of(1))),
        new HashSet<>(orders));
  }

  @Test
  void theWarmUpAndTheEndsOfEachCellMayTakeLong() {
    var longRounds = IntStream.range(0, plan.rounds()).filter(plan::takesLong).boxed().toList();
    assertEquals(List.of(0, 1, 4, 5, 8), longRounds);
  }

  @Test
  void aHeatWarmsUpOnceForEachSetOfParameters() {
    var memory = new Setting(2, new TreeMap<>(Map.of("target", "memory")));
    assertEquals(1, new HeatSpec(List.of(A), List.of(Setting.of(1), Setting.of(4))).warmUps());
    assertEquals(1, new HeatSpec(List.of(A), List.of(memory)).warmUps());
    assertEquals(2, new HeatSpec(List.of(A), List.of(memory, Setting.of(1))).warmUps());
  }

  @Test
  void namesARoundForAReader() {
    assertEquals("the warm-up with 4 threads", plan.name(0));
    assertTrue(plan.name(2).startsWith("turn 2 of 4 with "), plan.name(2));
  }

  @Test
  void otherParametersComeLastAfterAnotherWarmUp() {
    var memory = new Setting(2, new TreeMap<>(Map.of("target", "memory")));
    for (var seed = 0; seed < 20; seed++) {
      var mixed =
          new HeatPlan(
              new HeatSpec(List.of(A), List.of(memory, Setting.of(1), Setting.of(4))),
              ITERATIONS,
              new Random(seed));
      var last = mixed.segments().subList(3, 5);
      assertEquals(List.of(new Segment(memory, true), new Segment(memory, false)), last);
      assertEquals(List.of(Setting.of(4), memory), mixed.warmedUp());
    }
  }

  private static Workload workload(String name) {
    return new Workload(name, Mode.Throughput, new TreeMap<>());
  }
}
