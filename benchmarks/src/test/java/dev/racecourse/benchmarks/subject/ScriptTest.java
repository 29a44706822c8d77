package dev.racecourse.benchmarks.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void reads90WritesEightAndChangesTwoOfAHundred() {
    var counts =
        Script.of(0).steps().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertEquals(
        Map.of(
            Script.Step.READ, 800L,
            Script.Step.LIST, 100L,
            Script.Step.WRITE, 80L,
            Script.Step.CHANGE_SESSION, 20L),
        counts);
  }

  @Test
  void isAlwaysTheSameForAUserAndAnotherForAnother() {
    assertEquals(Script.of(3), Script.of(3));
    assertNotEquals(Script.of(3), Script.of(4));
  }
}
