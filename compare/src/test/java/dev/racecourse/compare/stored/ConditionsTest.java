package dev.racecourse.compare.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.stored.StoredComparison.Conditions;
import dev.racecourse.races.side.Both;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private static final Conditions CONDITIONS =
      new Conditions(
          new Both<>(
              Map.of("vm", "VM 17", "jvm flags", "-Xmx1g", "jmh", "1.37"),
              Map.of("vm", "VM 17", "jvm flags", "-Xmx2g", "iterations", "5 x 1 s")));

  @Test
  void whatOnlyOneSideTellsIsNotEqual() {
    assertEquals(
        List.of(
            "jvm flags: -Xmx1g / -Xmx2g", "jmh: 1.37 / unknown", "iterations: unknown / 5 x 1 s"),
        CONDITIONS.differences());
  }

  @Test
  void whatNeitherSideTellsIsUnknown() {
    assertEquals(List.of("cpu", "cores", "kernel", "jdk"), CONDITIONS.unknown());
  }
}
