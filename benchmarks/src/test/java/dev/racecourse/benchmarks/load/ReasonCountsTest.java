package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReasonCountsTest {
  @Test
  void keepsFewReasonsAndAllCounts() {
    var counts = new ReasonCounts();
    for (var i = 0; i < 1000; i++) {
      counts.add("reason " + i % 500);
    }
    assertEquals(1000, counts.sum());
    assertEquals(51, counts.byReason().size());
    assertEquals(2, counts.byReason().get("reason 7"));
    assertEquals(900, counts.byReason().get("other reasons"));
  }
}
