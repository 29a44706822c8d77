package dev.racecourse.benchmarks.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidesTest {
  @ParameterizedTest
  @CsvSource({
    "dev.demo.A.a-jmh-worker-1, APART,          true",
    "HttpClient@1b2c-33,        APART,          true",
    "HttpClient-1-SelectorManager, APART,       true",
    "qtp1234-17,                APART,          false",
    "hashing,                   APART,          false",
    "ForkJoinPool-1-worker-1,   APART,          false",
    "ForkJoinPool-1-worker-1,   VIRTUAL_CLIENT, true",
    "qtp1234-17,                VIRTUAL_CLIENT, false",
  })
  void tellsWhoseAThreadIs(String name, Sides sides, boolean client) {
    assertEquals(client, sides.isClient(new ThreadCost(name, 0, 0)));
  }
}
