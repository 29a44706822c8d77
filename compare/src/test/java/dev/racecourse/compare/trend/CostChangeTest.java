package dev.racecourse.compare.trend;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of CPU time and of allocation. */
class CostChangeTest {

  private static final int AT = 30;

  @ParameterizedTest
  @CsvSource({"96, 112", "0, 16", "100000, 101000", "24, 40", "1000, 1012"})
  void moreBytesAreWorse(int before, int after) {
    var changes = allocated(before, after);

    assertEquals(1, changes.size(), changes::toString);
    assertTrue(changes.get(0).isWorse());
    assertEquals(Quantity.ALLOCATION, changes.get(0).quantity());
    assertEquals(AT, changes.get(0).place());
    assertEquals(after, Quantity.bytes(changes.get(0).effect().after()), 2.5);
  }

  @ParameterizedTest
  @CsvSource({"96, 98", "0, 2", "100000, 100200", "1000, 1002"})
  void aFewBytesAreNoChange(int before, int after) {
    assertEquals(List.of(), allocated(before, after));
  }

  @Test
  void fewerBytesAreBetter() {
    assertFalse(allocated(112, 96).get(0).isWorse());
  }

  @Test
  void bytesAreFoundAfterThreeCommits() {
    assertEquals(1, history(i -> 0, i -> i < 57 ? 96 : 106).trends().changes().size());
    assertEquals(0, history(i -> 0, i -> i < 58 ? 96 : 106).trends().changes().size());
  }

  @Test
  void moreCpuTimeIsWorse() {
    var changes = history(i -> i < AT ? 0 : 0.08, i -> 96).trends().changes();

    assertEquals(List.of(Quantity.CPU), changes.stream().map(Change::quantity).toList());
    assertTrue(changes.get(0).isWorse());
  }

  private static List<Change> allocated(int before, int after) {
    return history(i -> 0, i -> i < AT ? before : after).trends().changes();
  }

  private static SimulatedHistory history(IntToDoubleFunction cpu, IntToDoubleFunction bytes) {
    return new SimulatedHistory(60).cell(CELL, i -> 0, cpu, bytes).measured();
  }
}
