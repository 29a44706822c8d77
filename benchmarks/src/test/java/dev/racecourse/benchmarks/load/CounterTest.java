package dev.racecourse.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CounterTest {
  @Test
  void keepsFewNamesAndAllCounts() {
    var counter = new Counter();
    for (var i = 0; i < 1000; i++) {
      counter.add("reason " + i % 500);
    }
    assertEquals(1000, counter.sum());
    assertEquals(51, counter.byName().size());
    assertEquals(2, counter.byName().get("reason 7"));
    assertEquals(900, counter.byName().get("other reasons"));
  }
}
