package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JmhRunTest {

  @ParameterizedTest
  @CsvSource({
    "ops/ns, 1e9",
    "ops/us, 1e6",
    "ops/ms, 1000",
    "ops/s, 1",
    "ops/min, 0.016666666666666666",
    "ns/op, 1e-9",
    "us/op, 1e-6",
    "ms/op, 0.001",
    "s/op, 1",
    "hr/op, 3600",
    "day/op, 86400"
  })
  void whatMakesScoresComparable(String unit, double scale) {
    assertEquals(scale, JmhRun.scale(unit), scale / 1e12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"B/op", "#/op", "#", "MB/sec", "ops/fortnight"})
  void whatIsNoSpeed(String unit) {
    assertTrue(Double.isNaN(JmhRun.scale(unit)));
  }
}
