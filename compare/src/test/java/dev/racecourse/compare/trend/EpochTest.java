package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.step;
import static dev.racecourse.compare.trend.SimulatedMachine.machine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.history.Event.Reanchor;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no code changes values, too, and is no change. */
class EpochTest {

  private static final int AT = 30;

  /** By how much the bridge is wrong. */
  private double bridge;

  private final SimulatedHistory history = new SimulatedHistory(60).speed(CELL, step(AT, 0.9));

  @Test
  void anotherJdkInTheMiddleIsNoChange() {
    history.jdk(AT, "17.0.1", "21.0.2").measured();

    var trends = history.trends();
    assertEquals(List.of(), trends.changes());
    assertEquals(1, speed(trends).size());
    assertEquals(List.of(AT), trends.epochs().stream().map(EpochStart::position).toList());
    assertEquals(List.of(CELL), trends.epochs().get(0).cells());
  }

  @Test
  void anotherBenchmarkIsNoChange() {
    history.benchmark = i -> i < AT ? "d1" : "d2";
    history.measured();

    var trends = history.trends();
    assertEquals(List.of(), trends.changes());
    assertTrue(trends.epochs().get(0).cause().isBenchmarkNew());
  }

  @Test
  void machinesThatComeByTurnsHaveASeriesEach() {
    history.speed(CELL, i -> i % 2 == 0 ? 0 : -0.2);
    history.machine = i -> machine(i % 2 == 0 ? "fast CPU" : "slow CPU", "17.0.1");
    history.measured();

    var trends = history.trends();
    assertEquals(List.of(), trends.changes());
    assertEquals(List.of(), trends.epochs());
    assertEquals(2, speed(trends).size());
    assertEquals(59, speed(trends).get(0).last().position());
  }

  @Test
  void aChangeOnBothMachinesIsOne() {
    history.machine = i -> machine(i % 2 == 0 ? "one CPU" : "other CPU", "17.0.1");
    history.measured();

    assertEquals(1, history.trends().changes().size());
  }

  @Test
  void anotherAnchorWithoutBridgeCutsTheSeries() {
    history.speed(CELL, i -> i < AT ? 0 : 0.3);
    history.anchor = i -> history.commits.get(i < AT ? 0 : AT);
    history.measured();
    history.say(new Reanchor(history.said("release"), history.commits.get(AT), null));

    var trends = history.trends();
    assertEquals(List.of(), trends.changes());
    assertEquals(history.commits.get(AT), trends.epochs().get(0).cause().anchor());
  }

  @Test
  void aBridgeJoinsTheAnchors() {
    bridged(i -> i < 45 ? 0.2 : 0.1);

    var trends = history.trends();
    assertEquals(List.of(), trends.epochs());
    assertEquals(1, speed(trends).size());
    assertEquals(1, trends.changes().size(), trends.changes()::toString);
    assertEquals(45, trends.changes().get(0).place(), 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 29})
  void aChangeBeforeTheBridgeStays(int at) {
    bridged(i -> i < at ? 0.1 : 0.2);

    var change = history.trends().changes().get(0);
    assertEquals(at, change.place(), 1);
    assertFalse(change.isWorse());
  }

  /** The bridge is wrong by three of its standard errors. */
  @Test
  void anUncertainBridgeIsNoChange() {
    bridge = -0.035;
    bridged(i -> 0);

    assertEquals(List.of(), history.trends().changes());
    assertEquals(0.012, history.trends().series().get(0).observations().get(0).shared());
  }

  /** A bridge at {@link #AT}, before which values are relative to the first commit. */
  private void bridged(IntToDoubleFunction truth) {
    history.speed(CELL, i -> truth.applyAsDouble(i) - truth.applyAsDouble(0));
    for (var i = 1; i < AT; i++) {
      history.measure(i, 0);
    }
    history.speed(CELL, i -> truth.applyAsDouble(i) - truth.applyAsDouble(0) + bridge);
    var run = history.measure(AT, 0);
    history.speed(CELL, i -> truth.applyAsDouble(i) - truth.applyAsDouble(AT));
    for (var i = AT + 1; i < 60; i++) {
      history.measure(i, AT);
    }
    history.say(new Reanchor(history.said("release"), history.commits.get(AT), run.header().id()));
  }

  private static List<CellSeries> speed(Trends trends) {
    return trends.series().stream().filter(s -> s.quantity() == Quantity.SPEED).toList();
  }
}
