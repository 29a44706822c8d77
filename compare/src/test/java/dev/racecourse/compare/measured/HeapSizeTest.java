package dev.racecourse.compare.measured;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapSizeTest {

  private static final List<String> GIVEN = List.of("-Dx=-Xmx1g", "-Xms512m", "-Xmx512m", "-ea");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx256m",
        "-Xms1g",
        "-Xmn8m",
        "-mx256m",
        "-XX:MaxHeapSize=1g",
        "-XX:NewSize=8m",
        "-XX:MaxRAM=1g",
        "-XX:MaxRAMPercentage=50"
      })
  void aBenchmarksOwnTakesThePlaceOfWhatWasGiven(String own) {
    assertEquals(
        List.of("-Dx=-Xmx1g", "-ea"), HeapSize.unlessOwn(GIVEN, List.of("-Dsome=other", own)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Dheap=-Xmx1g", "-Xss1m", "-XX:MaxMetaspaceSize=64m", "-Xmixed"})
  void otherArgumentsLeaveItAlone(String own) {
    assertEquals(GIVEN, HeapSize.unlessOwn(GIVEN, List.of(own)));
  }

  @Test
  void aBenchmarkWithoutAnyGetsWhatWasGiven() {
    assertEquals(GIVEN, HeapSize.unlessOwn(GIVEN, List.of()));
  }
}
